// All schemas of a definition, each visited once, wherever it stands: among the components, in parameters, headers, bodies
// and inside other schemas. What stands in examples, defaults and extensions is no schema.
import { isObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import { type Graph, ofDocument, ofValue, type Target } from '../engine/graph.ts'
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
  const document = documentOf(graph)
  const components = isObject(document['components']) ? document['components'] : {}
  return [
    [components['schemas'], ['components', 'schemas']] as const,
    [document['definitions'], ['definitions']] as const,
  ]
    .flatMap(([named, path]) => schemasByName(named, path, graph))
    .concat(schemasBelow({ value: document, path: [] }, graph))
}

function schemasByName(named: JsonValue | undefined, path: JsonPath, graph: Graph): Placed[] {
  if (!isObject(named)) return []
  return Object.entries(named).flatMap(([name, value]) =>
    schemasIn({ value, path: [...path, name] }, graph),
  )
}

/** A schema and those inside it. */
const schemasIn = ofValue(({ value, path }: Target) => {
  const found: Placed[] = []
  visit(value, path, found)
  return found
})

/** The schemas in something that is none. */
const schemasBelow = ofValue(({ value, path }: Target, graph) => {
  const found: Placed[] = []
  search(value, path, found, graph)
  return found
})

function search(value: JsonValue, path: JsonPath, found: Placed[], graph: Graph): void {
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries())
      searchMember(member, [...path, index], found, graph)
    return
  }
  if (!isObject(value)) return
  for (const [key, member] of Object.entries(value)) {
    const isComponents = path.length === 0 && key === 'definitions'
    const isKnown =
      (path.length === 1 && path[0] === 'components' && key === 'schemas') || isComponents
    if (isKnown || SKIPPED.has(key) || key.startsWith('x-')) continue
    if (key === 'schema') visit(member, [...path, key], found)
    else searchMember(member, [...path, key], found, graph)
  }
}

function searchMember(value: JsonValue, path: JsonPath, found: Placed[], graph: Graph): void {
  if (typeof value !== 'object' || value === null) return
  if (!graph.versionOf?.({ value, path })) search(value, path, found, graph)
  else for (const schema of schemasBelow({ value, path }, graph)) found.push(schema)
}

function visit(value: JsonValue | undefined, path: JsonPath, found: Placed[]): void {
  if (!isObject(value) || typeof value['$ref'] === 'string') return
  found.push({ value, path })
  for (const key of ONE) visit(value[key], [...path, key], found)
  for (const key of LISTS) {
    const list = value[key]
    if (Array.isArray(list))
      for (const [index, member] of list.entries()) visit(member, [...path, key, index], found)
  }
  for (const key of NAMED) visitNamed(value[key], [...path, key], found)
}

function visitNamed(value: JsonValue | undefined, path: JsonPath, found: Placed[]): void {
  if (!isObject(value)) return
  for (const [name, member] of Object.entries(value)) visit(member, [...path, name], found)
}
