// Which row a key leads to, as in the tree view of the ARIA practices.

export interface TreeRow {
  id: string
  name: string
  /** 1 for the rows of the top. */
  level: number
  isExpandable: boolean
  isExpanded: boolean
  /** How many siblings there are, itself included, and which of them it is, from 1. */
  setSize: number
  position: number
  /** Stands for rows that are still to come. */
  isPlaceholder?: boolean
}

interface Keyboard {
  /** Rows on one screen. */
  page: number
  /** What was typed so far, lower case. */
  typed: () => string
}

/** @returns the index to go to, what to do with the active row, or undefined for keys that mean nothing here */
export function keyTarget(
  rows: readonly TreeRow[],
  active: number | undefined,
  key: string,
  { page, typed }: Keyboard,
): number | 'open' | 'toggle' | undefined {
  if (rows.length === 0) return undefined
  const at = active ?? 0
  const row = rows[at]
  const last = rows.length - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active === undefined ? 0 : at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'PageDown':
      return Math.min(last, at + page)
    case 'PageUp':
      return Math.max(0, at - page)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowRight':
      if (!row?.isExpandable) return at
      return row.isExpanded ? Math.min(last, at + 1) : 'toggle'
    case 'ArrowLeft':
      return row?.isExpandable && row.isExpanded ? 'toggle' : parentOf(rows, at)
    case 'Enter':
    case ' ':
      return 'open'
    default:
      return key.length === 1 ? findTyped(rows, at, typed()) : undefined
  }
}

function parentOf(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 1
  for (let index = at - 1; index >= 0; index--) if ((rows[index]?.level ?? 1) < level) return index
  return at
}

/** The next row whose name begins so, from the active one on and around the end. */
function findTyped(rows: readonly TreeRow[], at: number, text: string): number | undefined {
  const from = text.length > 1 ? at : at + 1
  for (let step = 0; step < rows.length; step++) {
    const index = (from + step) % rows.length
    if (rows[index]?.name.toLocaleLowerCase().startsWith(text)) return index
  }
  return undefined
}
