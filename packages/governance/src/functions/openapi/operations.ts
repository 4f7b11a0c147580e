import { isObject, type JsonObject } from '@posthorn/definition'
import { type Graph, ofDocument } from '../../engine/graph.ts'

export const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace']

export interface Operation {
  path: string
  method: string
  value: JsonObject
  pathItem: JsonObject
}

/** The operations under `paths`, in the order of the document. */
export const operationsOf = ofDocument((graph): readonly Operation[] => {
  const root = graph.follow(graph.root)
  const paths = isObject(root) ? graph.follow(root['paths'] ?? null) : null
  return isObject(paths) ? listOperations(paths, graph) : []
})

function listOperations(paths: JsonObject, graph: Graph): Operation[] {
  const operations: Operation[] = []
  for (const [path, member] of Object.entries(paths)) {
    const pathItem = graph.follow(member)
    if (!isObject(pathItem)) continue
    for (const method of Object.keys(pathItem)) {
      if (!METHODS.includes(method)) continue
      const value = graph.follow(pathItem[method] ?? null)
      if (isObject(value)) operations.push({ path, method, value, pathItem })
    }
  }
  return operations
}
