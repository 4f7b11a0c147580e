// Identifiers of AsyncAPI 2 that stand once in a document.
import { isObject, type JsonObject, type JsonPath } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { membersOf } from '../members.ts'
import { plainFunction } from '../plain-function.ts'
import type { Problem } from '../rule-function.ts'
import { messagesOf, operationsOf } from './operations.ts'

/** No two operations have the same operationId. */
export const asyncApiOperationIds = plainFunction('asyncApiOperationIds', (_, { graph }) =>
  repeated('operationId', operationsOf(graph), graph),
)

/** No two messages have the same messageId. */
export const asyncApiMessageIds = plainFunction('asyncApiMessageIds', (_, { graph }) =>
  repeated('messageId', messagesOf(graph), graph),
)

function repeated(
  field: string,
  owners: readonly { path: JsonPath; value: JsonObject }[],
  graph: Graph,
): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const { path, value } of owners) {
    const found = identifierOf(field, value, graph)
    if (!found) continue
    if (seen.has(found.id))
      problems.push({
        message: `The ${field} "${found.id}" stands twice`,
        path: [...path, ...found.path],
      })
    seen.add(found.id)
  }
  return problems
}

/** The last trait that has one wins over what the owner says itself. */
function identifierOf(
  field: string,
  owner: JsonObject,
  graph: Graph,
): { id: string; path: JsonPath } | undefined {
  for (const [index, trait] of [...membersOf(owner['traits'], graph).entries()].toReversed()) {
    const id = isObject(trait) ? trait[field] : undefined
    if (typeof id === 'string') return { id, path: ['traits', index, field] }
  }
  const id = owner[field]
  return typeof id === 'string' ? { id, path: [field] } : undefined
}
