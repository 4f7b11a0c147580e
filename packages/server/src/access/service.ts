// Who gets at a workspace or a collection, and why; for those who manage the users of the team and see it themselves.
import { loadCollection } from '../collections/service.ts'
import { explainAccess, type AccessObject as ExplainedObject } from '../platform/access/reasons.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable } from '../platform/database/database.ts'
import { giveWay } from '../platform/turns.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, forbidden, notFound } from '../platform/errors/errors.ts'
import { parseCursor, toPage, type Position } from '../platform/pagination.ts'
import { listGivenRoles } from '../roles/service.ts'
import { requireTeam } from '../users/service.ts'
import { findVisibleWorkspace, loadWorkspace, type WorkspaceRow } from '../workspaces/service.ts'
import { loadPeople, type Person } from './people.ts'
import type { AccessObject, AccessQuery, ObjectParams, PersonAccess } from './schema.ts'

const PEOPLE_AT_ONCE = 500

export async function listAccess(
  { db: { query } }: Deps,
  caller: Caller,
  params: ObjectParams,
  { limit = 50, cursor }: AccessQuery,
) {
  requireTeam(caller)
  let after = parseCursor(cursor, /^\d{1,15}$/)
  const { object, explained } = await loadObject(query, caller, params)
  const found: { person: Person; access: PersonAccess }[] = []
  for (;;) {
    const people = await loadPeople(query, { teamId: caller.teamId, after, limit: PEOPLE_AT_ONCE })
    for (const person of people) {
      const access = toPersonAccess(person, explained)
      if (access.role !== null) found.push({ person, access })
    }
    const last = people.at(-1)
    if (!last || people.length < PEOPLE_AT_ONCE || found.length > limit) break
    after = positionOf(last)
    await giveWay()
  }
  const page = toPage(found, limit, ({ person }) => positionOf(person))
  return {
    object,
    people: page.rows.map(({ access }) => access),
    meta: { nextCursor: page.nextCursor },
  }
}

/** Also of somebody who does not get at it. */
export async function getPersonAccess(
  { db: { query } }: Deps,
  caller: Caller,
  { userId, ...params }: ObjectParams & { userId: number },
): Promise<{ object: AccessObject; access: PersonAccess }> {
  requireTeam(caller)
  const { object, explained } = await loadObject(query, caller, params)
  const [person] = await loadPeople(query, { teamId: caller.teamId, userId, limit: 1 })
  if (!person) throw notFound('user', String(userId))
  return { object, access: toPersonAccess(person, explained) }
}

/** What the caller does not see is not found, for whatever person is asked. */
async function loadObject(
  db: Queryable,
  caller: Caller,
  { kind, id }: ObjectParams,
): Promise<{ object: AccessObject; explained: ExplainedObject }> {
  const collection =
    kind === 'collection' ? await loadCollection(db, caller, 'view', id) : undefined
  const workspace = collection
    ? await findVisibleWorkspace(db, caller, collection.workspace_id)
    : await loadWorkspace(db, caller, 'view', id)
  if (!workspace) {
    throw new ApiError(
      'forbidden',
      'You see this collection without its workspace, which decides who gets at it.',
    )
  }
  if (workspace.tenant_id !== caller.tenantId) throw forbidden('see who gets at', kind)
  const { name, id: objectId } = collection ?? workspace
  return {
    object: { kind, id: objectId, name, visibility: workspace.visibility },
    explained: await toExplained(db, workspace, collection?.id),
  }
}

async function toExplained(
  db: Queryable,
  { id, tenant_id, visibility }: WorkspaceRow,
  collectionId: string | undefined,
): Promise<ExplainedObject> {
  return {
    tenantId: tenant_id,
    visibility,
    isElement: collectionId !== undefined,
    given: await listGivenRoles(db, { workspaceId: id, collectionId }),
  }
}

function toPersonAccess(
  { row, holder, groupNames }: Person,
  object: ExplainedObject,
): PersonAccess {
  const { role, reasons } = explainAccess(holder, object)
  return {
    user: { id: row.id, name: row.full_name, username: row.username },
    role,
    reasons: reasons.map(({ groupId, scope, ...reason }) => ({
      ...reason,
      scope: scope === 'element' ? 'collection' : scope,
      group: groupId === null ? null : { id: groupId, name: groupNames.get(groupId) ?? '' },
    })),
  }
}

function positionOf({ row }: Person): Position {
  return { at: row.created_at, id: String(row.id) }
}
