// Who leads to a shared place: operations, and other shared places. Only what changed is ever counted.

export interface Use {
  readonly usedBy: Set<Use>
  readonly isOperation: boolean
}

/** The number of operations that lead to any of the uses. `known` keeps what was found for each. */
export function countOperations(uses: ReadonlySet<Use>, known: Map<Use, ReadonlySet<Use>>): number {
  const operations = new Set<Use>()
  for (const use of uses)
    for (const operation of operationsOf(use, known)) operations.add(operation)
  return operations.size
}

function operationsOf(use: Use, known: Map<Use, ReadonlySet<Use>>): ReadonlySet<Use> {
  const cached = known.get(use)
  if (cached) return cached
  const seen = new Set([use])
  for (const each of seen) for (const user of each.usedBy) seen.add(user)
  const operations = new Set([...seen].filter(({ isOperation }) => isOperation))
  known.set(use, operations)
  return operations
}
