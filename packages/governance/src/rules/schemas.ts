// All schemas of a definition, each visited once, wherever it stands: among the components, in parameters, headers, bodies
// and inside other schemas. What stands in examples, defaults and extensions is no schema.
import { isObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import { type Graph, ofDocument } from '../engine/graph.ts'
import { documentOf, type Placed } from './document-view.ts'

const ONE = [
  'items',
  'not',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'contains',
  'if',
  'then',
  'else',
]
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
const NAMED = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']
/** Where no schema is looked for. */
const SKIPPED = new Set(['example', 'examples', 'default', 'enum', 'const', 'x-example'])

/** The schemas of a definition, without those that are only a reference: their targets are among them. */
export const schemasOf = ofDocument(findSchemas)

/** The properties of all schemas; `value` may be a reference. */
export function propertiesOf(graph: Graph): Placed<JsonValue>[] {
  return schemasOf(graph).flatMap(({ value, path }) => {
    const properties = value['properties']
    return isObject(properties)
      ? Object.entries(properties).map(([name, property]) => ({
          value: property,
          path: [...path, 'properties', name],
        }))
      : []
  })
}

function findSchemas(graph: Graph): Placed[] {
  const found: Placed[] = []
  const document = documentOf(graph)
  const components = isObject(document['components']) ? document['components'] : {}
  visitNamed(components['schemas'], ['components', 'schemas'])
  visitNamed(document['definitions'], ['definitions'])
  search(document, [])
  return found

  /** Looks for schemas in all that is no schema. */
  function search(value: JsonValue, path: JsonPath): void {
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries()) search(member, [...path, index])
      return
    }
    if (!isObject(value)) return
    for (const [key, member] of Object.entries(value)) {
      const place = [...path, key]
      const isComponents = path.length === 0 && key === 'definitions'
      const isKnown =
        (path.length === 1 && path[0] === 'components' && key === 'schemas') || isComponents
      if (isKnown || SKIPPED.has(key) || key.startsWith('x-')) continue
      if (key === 'schema') visit(member, place)
      else search(member, place)
    }
  }

  function visit(value: JsonValue | undefined, path: JsonPath): void {
    if (!isObject(value) || typeof value['$ref'] === 'string') return
    found.push({ value, path })
    for (const key of ONE) visit(value[key], [...path, key])
    for (const key of LISTS) {
      const list = value[key]
      if (Array.isArray(list))
        for (const [index, member] of list.entries()) visit(member, [...path, key, index])
    }
    for (const key of NAMED) visitNamed(value[key], [...path, key])
  }

  function visitNamed(value: JsonValue | undefined, path: JsonPath): void {
    if (!isObject(value)) return
    for (const [name, member] of Object.entries(value)) visit(member, [...path, name])
  }
}
