// Two environments variable by variable. The values of secrets are not known here.
import type { Environment, Variable } from './api.ts'
import { toRow } from './operations.ts'

export type Result = 'different' | 'missing' | 'secret' | 'same'

export interface Compared {
  id: string
  key: string
  left: Variable | undefined
  right: Variable | undefined
  result: Result
}

const order: readonly Result[] = ['different', 'missing', 'secret', 'same']

/** What differs comes first, then by name. */
export function compare(left: Environment, right: Environment): Compared[] {
  const lefts = lastByKey(left)
  const rights = lastByKey(right)
  return [...new Set([...lefts.keys(), ...rights.keys()])]
    .map((key) => {
      const [one, other] = [lefts.get(key), rights.get(key)]
      return { id: key, key, left: one, right: other, result: resultOf(one, other) }
    })
    .toSorted(
      (a, b) => order.indexOf(a.result) - order.indexOf(b.result) || a.key.localeCompare(b.key),
    )
}

/** Of several with the same key the last one counts, as when a request is sent. */
function lastByKey({ variables }: Environment): Map<string, Variable> {
  return new Map(variables.map((variable) => [variable.key, variable]))
}

function resultOf(left: Variable | undefined, right: Variable | undefined): Result {
  if (!left || !right) return 'missing'
  const [one, other] = [toRow(left), toRow(right)]
  if (one.isEnabled !== other.isEnabled || one.isSecret !== other.isSecret) return 'different'
  if (!one.isSecret) return one.value === other.value ? 'same' : 'different'
  return left.hasValue === right.hasValue ? 'secret' : 'different'
}
