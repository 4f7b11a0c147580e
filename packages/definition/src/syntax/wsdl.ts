import type { SyntaxProblem } from '../source-document.ts'
import { type Finding, toProblems } from './findings.ts'
import { type XmlElement, parseXml } from './xml.ts'

interface Rules {
  namespace: string
  root: string
  /** Elements by the names that lead to them from the root, with the attributes they cannot do without. */
  required: Readonly<Record<string, readonly string[]>>
  /** Attributes that name an element under the root. */
  references: readonly { from: string; attribute: string; to: string }[]
}

const rules: Readonly<Record<'wsdl:1' | 'wsdl:2', Rules>> = {
  'wsdl:1': {
    namespace: 'http://schemas.xmlsoap.org/wsdl/',
    root: 'definitions',
    required: {
      message: ['name'],
      'message/part': ['name'],
      portType: ['name'],
      'portType/operation': ['name'],
      'portType/operation/input': ['message'],
      'portType/operation/output': ['message'],
      'portType/operation/fault': ['name', 'message'],
      binding: ['name', 'type'],
      'binding/operation': ['name'],
      service: ['name'],
      'service/port': ['name', 'binding'],
      import: ['namespace'],
    },
    references: [
      { from: 'portType/operation/input', attribute: 'message', to: 'message' },
      { from: 'portType/operation/output', attribute: 'message', to: 'message' },
      { from: 'portType/operation/fault', attribute: 'message', to: 'message' },
      { from: 'binding', attribute: 'type', to: 'portType' },
      { from: 'service/port', attribute: 'binding', to: 'binding' },
    ],
  },
  'wsdl:2': {
    namespace: 'http://www.w3.org/ns/wsdl',
    root: 'description',
    required: {
      interface: ['name'],
      'interface/operation': ['name'],
      'interface/fault': ['name'],
      binding: ['name', 'type'],
      'binding/operation': ['ref'],
      service: ['name', 'interface'],
      'service/endpoint': ['name', 'binding'],
      import: ['namespace'],
    },
    references: [
      { from: 'binding', attribute: 'interface', to: 'interface' },
      { from: 'service', attribute: 'interface', to: 'interface' },
      { from: 'service/endpoint', attribute: 'binding', to: 'binding' },
    ],
  },
}

/** Checks that a text is XML with the elements of WSDL, and that the names it uses are declared. */
export function checkWsdl(text: string, kind: 'wsdl:1' | 'wsdl:2'): SyntaxProblem[] {
  const { root, findings } = parseXml(text)
  if (findings.length > 0 || !root) return toProblems(text, findings)
  return toProblems(text, checkRoot(root, rules[kind]))
}

function checkRoot(
  root: XmlElement,
  { namespace, root: name, required, references }: Rules,
): Finding[] {
  if (root.name !== name || root.namespace !== namespace)
    return [finding(root, `The root has to be "${name}" of "${namespace}".`)]
  const inWsdl = (element: XmlElement) => element.namespace === namespace
  const findings = missingNamespace(root, name)
  for (const [path, attributes] of Object.entries(required))
    for (const element of elementsAt(root, path, inWsdl))
      for (const attribute of attributes)
        if (!element.attributes.get(attribute))
          findings.push(finding(element, `"${element.name}" has no "${attribute}".`))
  findings.push(...duplicates(root, required, inWsdl))
  for (const { from, attribute, to } of references) {
    const declared = namesOf(elementsAt(root, to, inWsdl))
    for (const element of elementsAt(root, from, inWsdl))
      findings.push(...danglingName(root, element, attribute, { to, declared }))
  }
  return findings
}

/** In 2.0 everything that is declared is in the target namespace. */
function missingNamespace(root: XmlElement, name: string): Finding[] {
  if (name === 'definitions' || root.attributes.get('targetNamespace')) return []
  return [finding(root, `"${name}" has no "targetNamespace".`)]
}

function elementsAt(
  root: XmlElement,
  path: string,
  isWanted: (element: XmlElement) => boolean,
): XmlElement[] {
  return path
    .split('/')
    .reduce(
      (elements, name) =>
        elements.flatMap(({ children }) =>
          children.filter((child) => child.name === name && isWanted(child)),
        ),
      [root],
    )
}

function namesOf(elements: readonly XmlElement[]): Set<string | undefined> {
  return new Set(elements.map(({ attributes }) => attributes.get('name')))
}

function duplicates(
  root: XmlElement,
  required: Rules['required'],
  isWanted: (element: XmlElement) => boolean,
): Finding[] {
  const declarations = Object.keys(required).filter(
    (path) => !path.includes('/') && path !== 'import',
  )
  return declarations.flatMap((path) => {
    const seen = new Set<string>()
    return elementsAt(root, path, isWanted).flatMap((element) => {
      const name = element.attributes.get('name')
      if (name === undefined || !seen.has(name)) {
        if (name !== undefined) seen.add(name)
        return []
      }
      return [finding(element, `A ${element.name} "${name}" is there already.`)]
    })
  })
}

/** A name in the target namespace that nothing declares. Other namespaces are imported, and nothing is fetched. */
function danglingName(
  root: XmlElement,
  element: XmlElement,
  attribute: string,
  { to, declared }: { to: string; declared: Set<string | undefined> },
): Finding[] {
  const value = element.attributes.get(attribute)?.trim()
  if (!value) return []
  const [first = '', second] = value.split(':')
  const prefix = second === undefined ? '' : first
  const namespace = element.namespaceOf(prefix)
  if (prefix !== '' && namespace === undefined)
    return [finding(element, `The prefix of "${value}" is not declared.`)]
  const target = root.attributes.get('targetNamespace')
  const isOurs = namespace === target || prefix === ''
  if (!isOurs || declared.has(second ?? first)) return []
  return [finding(element, `There is no ${to} "${second ?? first}".`)]
}

function finding({ start, end }: XmlElement, message: string): Finding {
  return { code: 'structure', message, start, end }
}
