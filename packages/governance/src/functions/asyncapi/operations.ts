import { isObject, type JsonObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { memberOf, objectsIn } from '../members.ts'

interface Placed {
  path: JsonPath
  value: JsonObject
}

/** The operations of AsyncAPI 2, which stand in channels. */
export function operationsOf(graph: Graph): Placed[] {
  return objectsIn(graph.reach(['channels']), graph).flatMap(([name, channel]) =>
    ['subscribe', 'publish'].flatMap((action) => {
      const value = memberOf(channel, action, graph)
      return isObject(value) ? [{ path: ['channels', name, action], value }] : []
    }),
  )
}

/** The messages of these operations, each alternative of its own. */
export function messagesOf(graph: Graph): Placed[] {
  return operationsOf(graph).flatMap(({ path, value: operation }) => {
    const message = memberOf(operation, 'message', graph)
    if (!isObject(message)) return []
    if (!Array.isArray(graph.follow(message['oneOf'] ?? null)))
      return [{ path: [...path, 'message'], value: message }]
    return objectsIn(message['oneOf'], graph).map(([index, value]) => ({
      path: [...path, 'message', 'oneOf', Number(index)],
      value,
    }))
  })
}

/** The payloads in AsyncAPI's own language, each once, wherever messages and their traits are described. */
export function payloadsOf(graph: Graph): { path: JsonPath; value: JsonValue }[] {
  const described = ['messageTraits', 'messages'].flatMap((section): Placed[] =>
    objectsIn(graph.reach(['components', section]), graph).map(([name, value]) => ({
      value,
      path: ['components', section, name],
    })),
  )
  const sent = operationsOf(graph).flatMap(({ path, value: operation }): Placed[] => {
    const value = memberOf(operation, 'message', graph)
    return isObject(value) ? [{ value, path: [...path, 'message'] }] : []
  })
  const seen = new Set<JsonValue>()
  return [...described, ...sent].flatMap(({ path, value: message }) => {
    const value = memberOf(message, 'payload', graph)
    if (value === undefined || message['schemaFormat'] !== undefined || seen.has(value)) return []
    if (typeof value === 'object') seen.add(value)
    return [{ value, path: [...path, 'payload'] }]
  })
}
