import { isObject, type JsonObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import { type Graph, ofDocument } from '../../engine/graph.ts'

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace', 'query']

export interface Operation {
  /** The path that the operation is of. */
  path: string
  method: string
  value: JsonObject
  place: JsonPath
}

/** The operations under `paths`, in the order of the document. */
export const operationsOf = ofDocument((graph): readonly Operation[] => {
  const paths = graph.reach(['paths'])
  return isObject(paths) ? listOperations(paths, graph) : []
})

function listOperations(paths: JsonObject, graph: Graph): Operation[] {
  const operations: Operation[] = []
  for (const [path, member] of Object.entries(paths)) {
    const pathItem = graph.follow(member)
    if (!isObject(pathItem)) continue
    for (const { value, ...operation } of operationsIn(pathItem, ['paths', path], graph))
      if (isObject(value)) operations.push({ path, value, ...operation })
  }
  return operations
}

/** What a path item has by methods, those that OpenAPI has no name for among them. */
export function operationsIn(
  pathItem: JsonObject,
  place: JsonPath,
  graph: Graph,
): { method: string; value: JsonValue; place: JsonPath }[] {
  return Object.entries(pathItem).flatMap(([key, member]) => {
    const value = graph.follow(member)
    if (METHODS.includes(key)) return [{ method: key, value, place: [...place, key] }]
    if (key !== 'additionalOperations' || !isObject(value)) return []
    return Object.entries(value).map(([method, operation]) => ({
      method: method.toLowerCase(),
      value: graph.follow(operation),
      place: [...place, key, method],
    }))
  })
}
