// An environment as somebody edits it, and the smallest change that makes the stored one equal. Values of secrets that
// nobody asked for are not known here, so a change never names them.
import { textOf, type Environment, type Variable } from './api.ts'

export interface Row {
  id: string
  /** Where it is stored; a new one is not. */
  position?: number
  key: string
  isSecret: boolean
  isEnabled: boolean
  /** Null for a stored secret whose value stays as it is. */
  value: string | null
  /** What it is for; drafts of before have none and change none. */
  description?: string
}

export interface Edited {
  name: string
  rows: readonly Row[]
}

export interface Operation {
  op: 'add' | 'replace' | 'remove'
  path: string
  value?: unknown
}

export function toEdited({ name, variables }: Environment): Edited {
  return { name, rows: variables.map(toRow) }
}

export function toRow({ key, value, position, isSecret, ...rest }: Variable): Row {
  return {
    id: `stored-${position}`,
    position,
    key,
    isSecret,
    isEnabled: rest['enabled'] !== false,
    value: isSecret ? null : textOf(value),
    description: descriptionOf(rest['description']),
  }
}

/** As text, or as `{ content, type }`. */
function descriptionOf(description: unknown): string {
  const text = isContent(description) ? description.content : description
  return typeof text === 'string' ? text : ''
}

function isContent(value: unknown): value is { content: unknown } {
  return typeof value === 'object' && value !== null && 'content' in value
}

let newCount = 0

export function newRow(fields: Partial<Row> = {}): Row {
  return {
    key: '',
    isSecret: false,
    isEnabled: true,
    value: '',
    description: '',
    ...fields,
    id: `new-${Date.now()}-${newCount++}`,
  }
}

/** In an order in which the positions of those before hold: changes, then removals from the end, then additions. */
export function operationsOf(base: Environment, { name, rows }: Edited): Operation[] {
  const kept = new Map(rows.map((row) => [row.position, row]))
  const changed = base.variables.flatMap((variable) => {
    const row = kept.get(variable.position)
    return row ? changesOf(variable, row) : []
  })
  const removed = base.variables
    .filter(({ position }) => !kept.has(position))
    .map(({ position }): Operation => ({ op: 'remove', path: `/values/${position}` }))
  const added = rows
    .filter(({ position }) => position === undefined)
    .map((row): Operation => ({ op: 'add', path: '/values/-', value: toVariable(row) }))
  return [
    ...(name === base.name ? [] : [{ op: 'replace' as const, path: '/name', value: name }]),
    ...changed,
    ...removed.toReversed(),
    ...added,
  ]
}

function changesOf(variable: Variable, row: Row): Operation[] {
  const before = toRow(variable)
  const hasNewValue = row.value !== null && row.value !== before.value
  const becomesPlain = before.isSecret && !row.isSecret
  const path = `/values/${variable.position}`
  const description = row.description ?? before.description
  const isDescribed = description !== before.description
  // An empty value can only be written with the whole variable, and what was secret may not show through.
  if (becomesPlain || (hasNewValue && row.value === ''))
    return [
      {
        op: 'replace',
        path,
        value: {
          ...withoutShown(variable),
          ...toVariable(withoutDescription(row)),
          ...(isDescribed && { description }),
        },
      },
    ]
  const fields: [changed: boolean, name: string, value: unknown][] = [
    [row.key !== before.key, 'key', row.key],
    [row.isEnabled !== before.isEnabled, 'enabled', row.isEnabled],
    [row.isSecret !== before.isSecret, 'type', 'secret'],
    [hasNewValue, 'value', row.value],
  ]
  const replaced = fields
    .filter(([isChanged]) => isChanged)
    .map(([, name, value]): Operation => ({ op: 'replace', path: `${path}/${name}`, value }))
  if (!isDescribed) return replaced
  // Adding writes it whether there was one or not. An empty text is refused, and the whole of a secret is not known here.
  const written = description === '' ? { content: '', type: 'text/plain' } : description
  return [...replaced, { op: 'add', path: `${path}/description`, value: written }]
}

function toVariable({ key, value, isSecret, isEnabled, description }: Row) {
  const type = isSecret ? 'secret' : 'default'
  const variable = { key, value: value ?? '', type, enabled: isEnabled }
  return description ? { ...variable, description } : variable
}

function withoutDescription({ description: _description, ...row }: Row): Row {
  return row
}

/** What the variable has beside what a page is told of it. */
function withoutShown(variable: Variable): Record<string, unknown> {
  const { position: _position, isSecret: _isSecret, hasValue: _hasValue, ...rest } = variable
  const { secret: _secret, ...stored } = rest as Record<string, unknown>
  return stored
}
