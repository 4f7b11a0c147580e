// PATCH of an environment: a JSON Patch of its name and its variables, all of it or nothing.
import { isObject } from '@posthorn/collection'
import { Check, Errors } from 'typebox/value'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, invalid } from '../platform/errors/errors.ts'
import { unconditional, type Preconditions } from '../platform/http/preconditions.ts'
import { toUid } from '../platform/ids.ts'
import { recordChange } from '../platform/outbox.ts'
import { PatchedVariable, type PatchedEnvironment, type PatchOperation } from './schema.ts'
import { openValues, sealValues, stateOf, takeEnvironment, toEnvironment } from './service.ts'
import { updateEnvironment } from './store.ts'

const LONGEST_NAME = 255

/** `-` is the place after the last one. */
const VARIABLE_PATH = /^\/values\/(0|[1-9]\d{0,8}|-)(?:\/(\w+))?$/

/** A variable without key is not shared, and only shared ones are kept here: removing the key removes it. */
const fieldsOf: Readonly<Record<PatchOperation['op'], readonly string[]>> = {
  add: ['description'],
  replace: ['key', 'value', 'type', 'enabled', 'description', 'secret', 'source'],
  remove: ['key'],
}

interface Draft {
  name: string
  values: unknown[]
}

export async function patchEnvironment(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  patch: readonly PatchOperation[],
  preconditions: Preconditions = unconditional,
): Promise<PatchedEnvironment> {
  return deps.db.transaction(async (trx) => {
    const row = await takeEnvironment(trx, caller, 'edit', idOrUid)
    const { name, values } = applyPatch({ name: row.name, values: openValues(deps, row) }, patch)
    requireSize(values, deps.config.environmentLimitBytes)
    preconditions.require(stateOf(row))
    const now = deps.now()
    const change = {
      name,
      variables: sealValues(deps, row.id, values),
      updated_at: now,
      updated_by: caller.userId,
    }
    const revision = await updateEnvironment(trx, row.id, change)
    preconditions.wrote(stateOf({ ...row, revision }))
    await recordChange(trx, caller, now, {
      action: 'environment.updated',
      change: 'update',
      message: `The environment "${name}" was changed`,
      element: { kind: 'environment', id: row.id, name, workspaceId: row.workspace_id },
      variables: { operations: patch.length },
    })
    return { ...toEnvironment(deps, { ...row, ...change }), uid: toUid(row.owner_id, row.id) }
  })
}

function applyPatch(before: Draft, patch: readonly PatchOperation[]): Draft {
  const draft = { name: before.name, values: [...before.values] }
  for (const [at, operation] of patch.entries()) {
    const problem = applyOperation(draft, operation)
    if (problem !== undefined)
      throw invalid(`Operation ${at}, "${operation.op}" of "${operation.path}": ${problem}`)
  }
  return draft
}

/** Returns what is wrong, if anything is. */
function applyOperation(draft: Draft, operation: PatchOperation): string | undefined {
  const { op, path, value } = operation
  if (op !== 'remove' && (value === undefined || value === null || value === ''))
    return '"value" is missing or empty.'
  if (path === '/name') return replaceName(draft, operation)
  const [, index, field] = VARIABLE_PATH.exec(path) ?? []
  if (index === undefined)
    return 'this path cannot be changed. Use /name, /values/<n> or /values/<n>/<field>.'
  const at = index === '-' ? draft.values.length : Number(index)
  const end = op === 'add' && field === undefined ? at : at + 1
  if (end > draft.values.length) return `there are only ${draft.values.length} variables.`
  return field === undefined
    ? changeVariable(draft, operation, at)
    : changeField(draft, operation, at, field)
}

function replaceName(draft: Draft, { op, value }: PatchOperation): string | undefined {
  if (op !== 'replace') return 'the name can only be replaced.'
  if (typeof value !== 'string' || value.length > LONGEST_NAME)
    return `the name must be a text of at most ${LONGEST_NAME} characters.`
  draft.name = value
  return undefined
}

function changeVariable(
  { values }: Draft,
  { op, value }: PatchOperation,
  at: number,
): string | undefined {
  if (op === 'remove') {
    values.splice(at, 1)
    return undefined
  }
  values.splice(at, op === 'add' ? 0 : 1, value)
  return problemOf(value)
}

function changeField(
  { values }: Draft,
  { op, value }: PatchOperation,
  at: number,
  field: string,
): string | undefined {
  if (!fieldsOf[op].includes(field)) return `only ${fieldsOf[op].join(', ')} can be used here.`
  if (op === 'remove') {
    values.splice(at, 1)
    return undefined
  }
  const before = values[at]
  const changed = { ...(isObject(before) ? before : {}), [field]: value }
  values[at] = changed
  return problemOf(changed)
}

function problemOf(variable: unknown): string | undefined {
  if (Check(PatchedVariable, variable)) return undefined
  const [first] = Errors(PatchedVariable, variable)
  const where = first?.instancePath.replace('/', '')
  return `${where ? `"${where}"` : 'the variable'} ${first?.message ?? 'is not valid'}.`
}

/** What many small changes add up to may not be larger than what one replacement may send. */
function requireSize(values: readonly unknown[], limitBytes: number): void {
  if (Buffer.byteLength(JSON.stringify(values)) > limitBytes)
    throw new ApiError(
      'tooLarge',
      `The environment would be larger than the limit of ${limitBytes} bytes.`,
    )
}
