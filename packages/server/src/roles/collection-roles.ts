// Roles given for one collection. They add to what its workspace gives and never take away from it.
import { loadCollection, lockCollection } from '../collections/service.ts'
import type { ElementRole } from '../platform/access/matrices.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { forbidden } from '../platform/errors/errors.ts'
import { lockTeam } from '../users/service.ts'
import {
  recordRoleChanges,
  refused,
  requireFewAndDistinct,
  requireSubjects,
  toSubject,
  type RoleChange,
} from './changes.ts'
import type { CollectionRoles, UpdateCollectionRoles } from './schema.ts'
import {
  deleteElementRole,
  listElementRoles,
  upsertElementRole,
  type ElementReference,
  type GivenRoleRow,
  type SubjectKind,
} from './store.ts'

/** For those of the account: a public collection does not tell the rest of the world. */
export async function getCollectionRoles(
  { db }: Deps,
  caller: Caller,
  idOrUid: string,
): Promise<CollectionRoles> {
  const row = await loadCollection(db.query, caller, 'view', idOrUid)
  if (row.tenant_id !== caller.tenantId) throw forbidden('see the roles of', 'collection')
  const given = Map.groupBy(
    await listElementRoles(db.query, 'collection', row.id),
    ({ subject_kind }) => subject_kind,
  )
  return {
    group: toGiven(given.get('group')),
    team: toGiven(given.get('team')),
    user: toGiven(given.get('user')),
  }
}

export async function updateCollectionRoles(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  operations: UpdateCollectionRoles,
): Promise<void> {
  await deps.db.transaction(async (trx) => {
    const found = await loadCollection(trx, caller, 'manage roles', idOrUid)
    // The team too, so that a group stays until this is done.
    await lockTeam(trx, caller.teamId, deps.now())
    await lockCollection(trx, found.id)
    const row = await loadCollection(trx, caller, 'manage roles', idOrUid)
    const changes = toChanges(operations)
    await requireSubjects(trx, row.tenant_id, changes)
    const element = { kind: 'collection', id: row.id } as const
    const now = deps.now()
    for (const change of changes) await applyChange(trx, caller, now, element, change)
    await recordRoleChanges(trx, caller, now, {
      action: 'element.roles_updated',
      message: `The roles of the collection "${row.name}" were changed`,
      element,
      changes,
    })
  })
}

async function applyChange(
  trx: Transaction,
  { userId }: Caller,
  now: string,
  element: ElementReference,
  { role, ...subject }: RoleChange<ElementRole>,
): Promise<void> {
  if (role === null) return deleteElementRole(trx, element, subject)
  await upsertElementRole(trx, element, subject, { role, givenAt: now, givenBy: userId })
}

type Path = UpdateCollectionRoles[number]['path']

const subjectKinds: Readonly<Record<Path, SubjectKind>> = {
  '/user': 'user',
  '/group': 'group',
  '/usergroup': 'group',
  '/team': 'team',
}

function toChanges(operations: UpdateCollectionRoles): RoleChange<ElementRole>[] {
  const changes = operations.flatMap(({ op, path, value }) =>
    value.map(({ id, role }) => ({
      ...toSubject(subjectKinds[path], id),
      role: op === 'remove' ? null : toRole(role),
    })),
  )
  requireFewAndDistinct(changes)
  return changes
}

function toRole(role: 'VIEWER' | 'EDITOR' | null | undefined): ElementRole | null {
  if (role === undefined) throw refused('Say which role, VIEWER or EDITOR.')
  return role && (role === 'EDITOR' ? 'editor' : 'viewer')
}

function toGiven(rows: readonly GivenRoleRow[] = []): CollectionRoles['user'] {
  return rows.map(({ subject_id, role }) => ({
    id: subject_id,
    role: role === 'editor' ? 'EDITOR' : 'VIEWER',
  }))
}
