// The operations of a PATCH of roles, read into one change for each subject.
import { recordAudit, type AuditAction } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalid, type ApiError } from '../platform/errors/errors.ts'
import { hasSubject, type Subject, type SubjectKind } from './store.ts'

/** What a subject is given, null for nothing any more. */
export interface RoleChange<Role extends string> extends Subject {
  role: Role | null
}

const MOST_CHANGES = 50

/** @throws {ApiError} when a subject is named twice or there are too many of them */
export function requireFewAndDistinct(subjects: readonly Subject[]): void {
  if (subjects.length > MOST_CHANGES) {
    throw refused(`One call changes at most ${MOST_CHANGES} roles; these are ${subjects.length}.`)
  }
  const seen = new Set<string>()
  for (const { kind, id } of subjects) {
    const name = `${kind} ${id}`
    if (seen.has(name)) throw refused(`The ${name} is named twice. Send one action for each.`)
    seen.add(name)
  }
}

/** @throws {ApiError} naming the first one that the account does not have */
export async function requireSubjects(
  trx: Transaction,
  tenantId: number,
  changes: readonly RoleChange<string>[],
): Promise<void> {
  for (const change of changes) {
    // Whoever has gone may still be taken off.
    if (change.role !== null && !(await hasSubject(trx, tenantId, change)))
      throw refused(`There is no ${change.kind} "${change.id}" in this team.`)
  }
}

export function toSubject(kind: SubjectKind, id: string | number): Subject {
  if (/^[1-9]\d{0,14}$/.test(String(id))) return { kind, id: Number(id) }
  throw refused(`"${id}" is no id of a ${kind}. Send its number.`)
}

export function refused(message: string): ApiError {
  return invalid(message, { code: 'invalidParamError' })
}

/** One row for the call, as it is one act. */
export async function recordRoleChanges(
  trx: Transaction,
  caller: Caller,
  now: string,
  entry: {
    action: AuditAction
    message: string
    element: { kind: string; id: string }
    changes: readonly RoleChange<string>[]
  },
): Promise<void> {
  const { changes, ...what } = entry
  if (changes.length === 0) return
  const users = changes.filter(({ kind }) => kind === 'user')
  const [affected] = users
  await recordAudit(trx, caller, now, {
    ...what,
    ...(affected && users.length === 1 && { affectedUserId: affected.id }),
    variables: {
      changes: changes.map(({ kind, id, role }) => `${kind} ${id}: ${role ?? 'none'}`).join(', '),
    },
  })
}
