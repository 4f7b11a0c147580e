// PATCH of a collection: its own fields, never its items. Keys the contract does not know are refused by path.
import { isObject, validateCollection } from '@posthorn/collection'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { invalid, malformed, missingParameter } from '../platform/errors/errors.ts'
import { unconditional, type Preconditions } from '../platform/http/preconditions.ts'
import { recordChange } from '../platform/outbox.ts'
import { openHead, sealHead, textOf, type Head } from './document.ts'
import type { ChangeCollection } from './schema.ts'
import { scriptsInLines } from './scripts.ts'
import { loadCollection, stateOf } from './service.ts'
import { findCollection, lockCollection, updateCollection } from './store.ts'

type Fields = Readonly<Record<string, unknown>>

interface Patch {
  info?: Fields
  variable?: readonly Fields[]
  auth?: Fields | null
  events?: readonly unknown[]
}

export async function patchCollection(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  body: unknown,
  preconditions: Preconditions = unconditional,
) {
  await loadCollection(deps.db.query, caller, 'edit', idOrUid)
  const patch = parsePatch(body)
  const fields = Object.keys(patch)
  const change = (head: FullHead) => applyPatch(head, patch)
  const { id, head } = await changeHead(deps, caller, idOrUid, { fields, change, preconditions })
  return { id, name: String(head.info['name']), description: textOf(head.info['description']) }
}

/**
 * Changes what a page shows of a collection but its items. What is not sent stays, and of a variable that says where
 * it stood also its value: pages do not know the values of secrets.
 */
export async function changeCollection(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  { name, description, auth, events, variables }: ChangeCollection,
  preconditions: Preconditions,
): Promise<void> {
  await loadCollection(deps.db.query, caller, 'edit', idOrUid)
  const info = {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
  }
  const patch: Patch = {
    ...(Object.keys(info).length > 0 && { info }),
    ...(auth !== undefined && { auth: auth === null ? null : parseAuth(auth) }),
    ...(events !== undefined && { events: parseEvents(events) }),
  }
  const change = (head: FullHead) => ({
    ...applyPatch(head, patch),
    ...(variables && { variable: replaceVariables(head['variable'], variables) }),
  })
  const fields = [...Object.keys(patch), ...(variables ? ['variable'] : [])]
  if (fields.length > 0) await changeHead(deps, caller, idOrUid, { fields, change, preconditions })
}

type FullHead = Head & { info: Head }

interface HeadChange {
  /** What it changes, for the audit log. */
  fields: readonly string[]
  change: (head: FullHead) => FullHead
  preconditions: Preconditions
}

async function changeHead(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  { fields, change, preconditions }: HeadChange,
): Promise<{ id: string; head: FullHead }> {
  return deps.db.transaction(async (trx) => {
    const found = await loadCollection(trx, caller, 'edit', idOrUid)
    await lockCollection(trx, found.id)
    const row = await loadCollection(trx, caller, 'edit', idOrUid)
    preconditions.require(stateOf(row))
    const head = change(openHead(row.document, deps.secrets, row.id))
    const name = String(head.info['name'])
    const now = deps.now()
    const revision = await updateCollection(trx, row.id, {
      name,
      document: sealHead(head, deps.secrets, row.id),
      updated_at: now,
      updated_by: caller.userId,
    })
    preconditions.wrote(stateOf({ revision }))
    await recordChange(trx, caller, now, {
      action: 'collection.updated',
      change: 'update',
      message: `The collection "${name}" was changed`,
      element: { kind: 'collection', id: row.id, name, workspaceId: row.workspace_id },
      variables: { fields: fields.join(' ') },
    })
    return { id: row.id, head }
  })
}

/** Changes one variable if it still has the value it is known to have. A collection that is gone is left alone. */
export async function replaceVariable(
  deps: Deps,
  caller: Caller,
  id: string,
  { key, from, to }: { key: string; from: string; to: string },
): Promise<void> {
  const row = await findCollection(deps.db.query, caller, id)
  const variable = row && openHead(row.document, deps.secrets, id)['variable']
  const isUnchanged = (entry: unknown) =>
    isObject(entry) && entry['key'] === key && entry['value'] === from
  if (Array.isArray(variable) && variable.some(isUnchanged)) {
    await patchCollection(deps, caller, id, { variable: [{ key, value: to }] })
  }
}

/** The variables as they are sent, each over what was stored where it stood. */
function replaceVariables(
  before: unknown,
  variables: NonNullable<ChangeCollection['variables']>,
): unknown[] {
  const stored: unknown[] = Array.isArray(before) ? before : []
  return variables.map(({ position, ...fields }) => {
    const known = position === undefined ? undefined : stored[position]
    return { ...(isObject(known) ? known : {}), ...fields }
  })
}

function applyPatch(head: FullHead, { info, variable, auth, events }: Patch): FullHead {
  return {
    ...head,
    info: { ...head.info, ...info },
    ...(variable && { variable: mergeVariables(head['variable'], variable) }),
    ...(auth !== undefined && { auth }),
    ...(events && scriptsInLines({ event: events })),
  }
}

/** Adds or updates by key; the others stay. */
function mergeVariables(before: unknown, changes: readonly Fields[]): unknown[] {
  const merged: unknown[] = Array.isArray(before) ? [...before] : []
  for (const change of changes) {
    const at = merged.findIndex(
      (variable) => isObject(variable) && variable['key'] === change['key'],
    )
    if (at < 0) merged.push(change)
    else merged[at] = { ...(isObject(merged[at]) ? merged[at] : {}), ...change }
  }
  return merged
}

function parsePatch(body: unknown): Patch {
  if (!isObject(body))
    throw malformed('The body has no collection.', ["/: must have required property 'collection'"])
  const { variables, ...rest } = body
  const patch: Fields = variables === undefined ? rest : { variable: variables, ...rest }
  refuseUnknown(patch, ['info', 'variable', 'auth', 'events'], 'collection')
  if (Object.keys(patch).length === 0)
    throw invalid('Send at least one of "info", "variable", "auth" and "events".')
  const { info, variable, auth, events } = patch
  return {
    ...(info !== undefined && { info: parseInfo(info) }),
    ...(variable !== undefined && { variable: parseVariables(variable) }),
    ...(auth !== undefined && { auth: auth === null ? null : parseAuth(auth) }),
    ...(events !== undefined && { events: parseEvents(events) }),
  }
}

function parseInfo(info: unknown): Fields {
  const fields = requireObject(info, 'collection.info')
  refuseUnknown(fields, ['name', 'description'], 'collection.info')
  const { name, description } = fields
  if (name !== undefined && (typeof name !== 'string' || name === ''))
    throw badValue('collection.info.name', 'a text')
  if (description !== undefined && typeof description !== 'string')
    throw badValue('collection.info.description', 'a text')
  return fields
}

function parseVariables(variable: unknown): Fields[] {
  if (!Array.isArray(variable)) throw badValue('collection.variable', 'a list')
  return variable.map((entry, at) => {
    const path = `collection.variable.${at}`
    const fields = requireObject(entry, path)
    refuseUnknown(fields, ['key', 'value', 'disabled', 'type', 'description', 'id', 'name'], path)
    if (typeof fields['key'] !== 'string' || fields['key'] === '')
      throw badValue(`${path}.key`, 'a text')
    if (!isPlain(fields['value'])) throw badValue(`${path}.value`, 'a text, number or boolean')
    if (fields['disabled'] !== undefined && typeof fields['disabled'] !== 'boolean') {
      throw badValue(`${path}.disabled`, 'true or false')
    }
    return fields
  })
}

function isPlain(value: unknown): boolean {
  return (
    value === undefined || value === null || ['string', 'boolean', 'number'].includes(typeof value)
  )
}

function parseAuth(auth: unknown): Fields {
  const fields = requireObject(auth, 'collection.auth')
  const { type } = fields
  if (typeof type !== 'string') throw missingParameter('auth.type')
  if (type !== 'noauth' && !Array.isArray(fields[type])) throw missingParameter(`auth.${type}`)
  requireValid({ auth })
  return fields
}

function parseEvents(events: unknown): unknown[] {
  if (!Array.isArray(events)) throw badValue('collection.events', 'a list')
  requireValid({ event: events })
  return events
}

/** Held against the rules of a whole document, with the parts that PATCH does not carry filled in. */
function requireValid(part: Fields): void {
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
  const [problem] = validateCollection(
    { info: { name: 'any', schema }, item: [], ...part },
    'collection',
  )
  if (problem) throw invalid(`${problem.replaceAll('/', '.')}.`)
}

function requireObject(value: unknown, path: string): Fields {
  if (!isObject(value)) throw badValue(path, 'an object')
  return value
}

function refuseUnknown(fields: Fields, known: readonly string[], path: string): void {
  const unknown = Object.keys(fields).find((key) => !known.includes(key))
  if (unknown !== undefined)
    throw invalid(`"${path}.${unknown}" cannot be changed here. Known: ${known.join(', ')}.`)
}

function badValue(path: string, expected: string) {
  return invalid(`"${path}" must be ${expected}.`)
}
