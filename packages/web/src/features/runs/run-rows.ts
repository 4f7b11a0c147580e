// The rows of the tree: iteration, folder, request. Pages of executions come in their order, so that rows are added at
// the end or, where a folder was left and entered again, behind what it has.
import { formatDuration } from '../../platform/format.ts'
import type { TreeRow } from '../../ui/VirtualTree.tsx'
import { outcomeName } from './Outcome.tsx'
import type { Execution } from './queries.ts'
import { text } from './texts.ts'

export type RunRow =
  | (TreeRow & { kind: 'group'; label: string; failedCount: number })
  | (TreeRow & { kind: 'execution'; execution: Execution })
  | (TreeRow & { kind: 'more' })

interface Group {
  id: string
  label: string
  failedCount: number
  groups: Map<string, Group>
  children: (Group | Execution)[]
}

export function hasFailed({ outcome }: Pick<Execution, 'outcome'>): boolean {
  return outcome === 'failed' || outcome === 'error'
}

export function labelOf({ name, url }: Pick<Execution, 'name' | 'url'>): string {
  return name || url || text('unnamed')
}

export function executionRowId(position: number): string {
  return `execution-${position}`
}

export function toTree(executions: readonly Execution[], hasIterations: boolean): Group {
  const root = aGroup('', [])
  for (const execution of executions) {
    const { iteration, path } = execution
    const names = hasIterations ? [text('iteration', { number: iteration + 1 }), ...path] : path
    let group = root
    for (const [depth, name] of names.entries()) {
      const found = group.groups.get(name) ?? aGroup(name, names.slice(0, depth + 1))
      if (!group.groups.has(name)) {
        group.groups.set(name, found)
        group.children.push(found)
      }
      group = found
      if (hasFailed(execution)) group.failedCount += 1
    }
    group.children.push(execution)
  }
  return root
}

function aGroup(label: string, names: readonly string[]): Group {
  // No white space, as the id of an element of the page.
  const id = `group-${encodeURIComponent(JSON.stringify(names))}`
  return { id, label, failedCount: 0, groups: new Map(), children: [] }
}

export function toRows(root: Group, collapsed: ReadonlySet<string>, isComplete: boolean): RunRow[] {
  const rows: RunRow[] = []
  addRows(rows, root, collapsed, 1)
  if (!isComplete)
    rows.push({
      ...place('more', text('moreRows'), 1, root.children.length + 1, root.children.length + 1),
      kind: 'more',
      isPlaceholder: true,
    })
  return rows
}

function addRows(
  rows: RunRow[],
  group: Group,
  collapsed: ReadonlySet<string>,
  level: number,
): void {
  const setSize = group.children.length
  for (const [at, child] of group.children.entries()) {
    if ('position' in child) {
      const row = place(executionRowId(child.position), rowName(child), level, setSize, at + 1)
      rows.push({ ...row, kind: 'execution', execution: child })
      continue
    }
    const { id, label, failedCount } = child
    const isExpanded = !collapsed.has(id)
    const name = text('groupOf', { name: label, failed: failedCount })
    const row = place(id, name, level, setSize, at + 1)
    rows.push({ ...row, kind: 'group', label, failedCount, isExpandable: true, isExpanded })
    if (isExpanded) addRows(rows, child, collapsed, level + 1)
  }
}

function place(
  id: string,
  name: string,
  level: number,
  setSize: number,
  position: number,
): TreeRow {
  return { id, name, level, setSize, position, isExpandable: false, isExpanded: false }
}

const rowNames = new WeakMap<Execution, string>()

function rowName(execution: Execution): string {
  const known = rowNames.get(execution) ?? makeRowName(execution)
  rowNames.set(execution, known)
  return known
}

function makeRowName(execution: Execution): string {
  const { outcome, responseTime } = execution
  const name = labelOf(execution)
  return text('rowOf', { name, outcome: outcomeName(outcome), time: formatDuration(responseTime) })
}
