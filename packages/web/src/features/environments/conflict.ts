// Two people changed the same environment: what differs between their versions, and what comes of choosing.
import type { Environment } from './api.ts'
import { newRow, toEdited, type Edited, type Row } from './operations.ts'

export type Side = 'mine' | 'theirs'

export interface Difference {
  id: string
  key: string
  mine: Row | undefined
  theirs: Row | undefined
  /** The side that changed it; mine where both did. */
  usual: Side
}

/** Where the versions differ, variable by variable. Two secrets whose values nobody here knows count as equal. */
export function differencesOf(base: Environment, mine: Edited, theirs: Environment): Difference[] {
  const before = byKey(toEdited(base).rows)
  const stored = byKey(toEdited(theirs).rows)
  const edited = new Map<string, Row>()
  const names = new Map([...before].map(([name, { position }]) => [position, name]))
  for (const [name, row] of byKey(mine.rows)) edited.set(names.get(row.position) ?? name, row)
  const all = new Set([...before.keys(), ...edited.keys(), ...stored.keys()])
  return [...all].flatMap((id) => {
    const [was, my, their] = [before.get(id), edited.get(id), stored.get(id)]
    if (isSame(my, their)) return []
    return [
      {
        id,
        key: (my ?? their ?? was)?.key ?? '',
        mine: my,
        theirs: their,
        usual: isSame(was, my) ? ('theirs' as const) : ('mine' as const),
      },
    ]
  })
}

/** What is stored now, with what is mine where that was chosen. */
export function mergedOf(
  theirs: Environment,
  name: string,
  differences: readonly Difference[],
  sideOf: (difference: Difference) => Side,
): Edited {
  const mine = differences.filter((difference) => sideOf(difference) === 'mine')
  const replaced = new Map(mine.map((difference) => [difference.theirs?.id, difference.mine]))
  const rows = toEdited(theirs).rows.flatMap((row) => {
    if (!replaced.has(row.id)) return [row]
    const wanted = replaced.get(row.id)
    return wanted ? [takeOver(row, wanted)] : []
  })
  const added = mine.flatMap((difference) =>
    difference.mine && !difference.theirs
      ? [newRow({ ...contentOf(difference.mine), value: difference.mine.value ?? '' })]
      : [],
  )
  return { name, rows: [...rows, ...added] }
}

function takeOver(stored: Row, wanted: Row): Row {
  return { ...stored, ...contentOf(wanted), value: wanted.value ?? stored.value }
}

function contentOf({ key, isSecret, isEnabled, description = '' }: Row) {
  return { key, isSecret, isEnabled, description }
}

/** Keys may repeat; then they count. */
function byKey(rows: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>()
  for (const row of rows) {
    let id = row.key
    for (let count = 2; found.has(id); count++) id = `${row.key} (${count})`
    found.set(id, row)
  }
  return found
}

function isSame(one: Row | undefined, other: Row | undefined): boolean {
  if (!one || !other) return one === other
  return (
    one.key === other.key &&
    one.value === other.value &&
    one.isSecret === other.isSecret &&
    one.isEnabled === other.isEnabled &&
    (one.description ?? '') === (other.description ?? '')
  )
}
