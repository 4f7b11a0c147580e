// Looks into values whose references are followed.
import { isObject, type JsonObject, type JsonValue } from '@posthorn/definition'
import type { Graph } from '../engine/graph.ts'

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

/** The members of an object or a list that are objects, by their keys, references followed. */
export function objectsIn(
  value: JsonValue | undefined,
  graph: Graph,
): [key: string, member: JsonObject][] {
  const owner = value === undefined ? null : graph.follow(value)
  if (typeof owner !== 'object' || owner === null) return []
  return Object.entries(owner).flatMap(([key, member]): [string, JsonObject][] => {
    const object = graph.follow(member)
    return isObject(object) ? [[key, object]] : []
  })
}
