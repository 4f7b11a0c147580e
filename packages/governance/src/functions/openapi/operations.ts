import { isObject, type JsonObject, type JsonValue } from '@posthorn/definition'
import { type Graph, ofDocument } from '../../engine/graph.ts'
import { refuseOptions } from '../options.ts'
import type { Check, RuleFunction } from '../rule-function.ts'

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

/** The members of a list, references followed; nothing of what is no list. */
export function membersOf(value: JsonValue | undefined, graph: Graph): JsonValue[] {
  const list = value === undefined ? null : graph.follow(value)
  return Array.isArray(list) ? list.map((member) => graph.follow(member)) : []
}

/** A member of an object, references followed. */
export function memberOf(
  value: JsonValue | undefined,
  key: string,
  graph: Graph,
): JsonValue | undefined {
  const object = value === undefined ? undefined : graph.follow(value)
  if (!isObject(object) || !Object.hasOwn(object, key)) return undefined
  const member = object[key]
  return member === undefined ? undefined : graph.follow(member)
}

/** A function without options. */
export function plainFunction(name: string, check: Check): RuleFunction {
  return {
    name,
    compile(options) {
      refuseOptions(name, options)
      return check
    },
  }
}
