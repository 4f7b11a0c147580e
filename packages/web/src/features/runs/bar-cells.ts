// The cells of the bar above a report: one for each request, or for what belongs together where there are too many.
import { outcomeName } from './Outcome.tsx'
import type { Execution } from './queries.ts'
import { hasFailed, labelOf } from './run-rows.ts'
import { text } from './texts.ts'

export const MOST_CELLS = 2000

export interface Cell {
  name: string
  /** The name with the result. */
  label: string
  outcome: string
  folder: string
  /** What it leads to: the first failure in it, else its first request. */
  position: number
  /** Of all its requests. */
  positions: readonly number[]
  count: number
  responseTime: number
}

export type BarKind = 'requests' | 'folders' | 'parts'

/** @param total of the run, of which not all may be here yet */
export function cellsOf(
  executions: readonly Execution[],
  total: number,
): { kind: BarKind; cells: Cell[] } {
  if (total <= MOST_CELLS) return { kind: 'requests', cells: executions.map(toCell) }
  const folders = Map.groupBy(executions, ({ iteration, path }) =>
    JSON.stringify([iteration, ...path]),
  )
  if (folders.size <= MOST_CELLS)
    return {
      kind: 'folders',
      cells: [...folders.values()].map((part) => toSum(part, folderName(part[0]))),
    }
  const size = Math.ceil(total / MOST_CELLS)
  const parts = Map.groupBy(executions, ({ position }) => Math.floor(position / size))
  return {
    kind: 'parts',
    cells: [...parts.values()].map((part) => toSum(part, rangeName(part))),
  }
}

function toCell(execution: Execution): Cell {
  const { outcome, position, responseTime, path } = execution
  const name = labelOf(execution)
  return {
    name,
    label: text('cellOf', { name, outcome: outcomeName(outcome) }),
    outcome,
    folder: path.join(' / '),
    position,
    positions: [position],
    count: 1,
    responseTime,
  }
}

function toSum(part: readonly Execution[], name: string): Cell {
  const failures = part.filter(hasFailed)
  const [leading] = failures.length > 0 ? failures : part
  return {
    name,
    label: text('cellOfMany', { name, failed: failures.length, count: part.length }),
    outcome: worstOf(part),
    folder: '',
    position: leading?.position ?? 0,
    positions: part.map(({ position }) => position),
    count: part.length,
    responseTime: part.reduce((sum, { responseTime }) => sum + responseTime, 0),
  }
}

function worstOf(part: readonly Execution[]): string {
  const order = ['failed', 'error', 'passed']
  return order.find((wanted) => part.some(({ outcome }) => outcome === wanted)) ?? 'skipped'
}

function folderName(execution: Execution | undefined): string {
  if (!execution) return ''
  const { iteration, path } = execution
  const folder = path.length === 0 ? text('root') : path.join(' / ')
  return `${text('iteration', { number: iteration + 1 })} / ${folder}`
}

function rangeName(part: readonly Execution[]): string {
  const [from, to] = [part[0]?.position ?? 0, part.at(-1)?.position ?? 0]
  return text('cellRange', { from: from + 1, to: to + 1 })
}
