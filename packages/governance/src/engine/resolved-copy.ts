import type { JsonObject, JsonValue } from '@posthorn/definition'
import { setKey } from '@posthorn/definition'
import { FunctionError } from '../functions/rule-function.ts'
import type { Graph } from './graph.ts'

/** A copy of more values than this would be handed to a function of a ruleset. */
const MAX_VALUES = 200_000

/** A copy of a value with its references replaced; one that leads back to a value around it is left as it stands. */
export function resolvedCopy(value: JsonValue | undefined, graph: Graph): JsonValue | undefined {
  if (value === undefined) return undefined
  const open = new Set<JsonValue>()
  let count = 0
  return copy(value)

  function copy(original: JsonValue): JsonValue {
    if (++count > MAX_VALUES)
      throw new FunctionError(
        `The value is too large for a function: more than ${MAX_VALUES} values`,
      )
    const target = graph.follow(original)
    if (typeof target !== 'object' || target === null) return target
    if (open.has(target)) return original
    open.add(target)
    const result = Array.isArray(target) ? target.map(copy) : copyMembers(target)
    open.delete(target)
    return result
  }

  function copyMembers(object: JsonObject): JsonObject {
    const result: JsonObject = {}
    for (const [key, member] of Object.entries(object)) setKey(result, key, copy(member))
    return result
  }
}
