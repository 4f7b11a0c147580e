// A value that fits none of several schemas fails in many ways at once. What is told of them is what Spectral tells.
import type { JsonPath, SchemaError } from '@posthorn/definition'

interface ErrorNode {
  errors: SchemaError[]
  children: Map<string, ErrorNode>
}

/** The errors worth telling, the outermost first. */
export function relevantErrors(errors: readonly SchemaError[]): SchemaError[] {
  if (errors.length < 2) return [...errors]
  const root: ErrorNode = newNode()
  // What is wrong with the value as a whole counts as a sibling of what is wrong with its members.
  for (const error of errors) nodeAt(root, stepsOf(error.instancePath)).errors.push(error)
  dropVague(root)
  return list(root)
}

/** Of a value for which no alternative fits, the errors below it say more; a list of allowed values says less than others. */
function dropVague(node: ErrorNode): void {
  if (node.children.size > 0 && node.errors.some(({ keyword }) => keyword === 'anyOf'))
    node.errors = []
  for (const [key, child] of node.children) {
    const isEnumOnly = child.errors.length > 0 && child.errors.every(isEnum)
    if (child.children.size > 0 && child.errors.some(({ keyword }) => keyword === 'anyOf'))
      child.errors = []
    if (isEnumOnly && node.children.size > 1) node.children.delete(key)
    dropVague(child)
  }
}

function list(node: ErrorNode): SchemaError[] {
  const [first] = node.errors
  if (first && node.errors.every(isEnum)) return [first]
  return [...node.errors, ...[...node.children.values()].flatMap(list)]
}

function isEnum({ keyword }: SchemaError): boolean {
  return keyword === 'enum'
}

/** A number belongs to the name before it: a list and its members are siblings. */
function stepsOf(path: JsonPath): string[] {
  const steps: string[] = path.length === 0 ? [''] : []
  let isName = false
  for (const key of path.map(String)) {
    const isNumber = /^\d+$/.test(key)
    if (isName && isNumber) steps.push(`${steps.pop()}/${key}`)
    else steps.push(key)
    isName = !isName || !isNumber
  }
  return steps
}

function nodeAt(root: ErrorNode, steps: readonly string[]): ErrorNode {
  let node = root
  for (const step of steps) {
    let child = node.children.get(step)
    if (!child) node.children.set(step, (child = newNode()))
    node = child
  }
  return node
}

function newNode(): ErrorNode {
  return { errors: [], children: new Map() }
}
