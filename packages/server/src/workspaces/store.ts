import type { Insertable, Selectable, Updateable } from 'kysely'
import { grantedRole, visibleWorkspaces } from '../platform/access/visible.ts'
import { principalOf, type Caller, type Principal } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { reusable } from '../platform/database/reusable.ts'
import type { Workspaces } from '../platform/database/tables.gen.ts'
import type { Position } from '../platform/pagination.ts'

/** A workspace with the role that was given to the caller in it. */
export type WorkspaceRow = Selectable<Workspaces> & { granted_role: string | null }

/** @returns false when another public workspace of the account has the name */
export async function insertWorkspace(
  trx: Transaction,
  workspace: Insertable<Workspaces>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('workspaces')
    .values(workspace)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function insertWorkspaceRole(
  trx: Transaction,
  workspaceId: string,
  userId: number,
  role: string,
) {
  await trx
    .insertInto('workspace_roles')
    .values({ workspace_id: workspaceId, subject_kind: 'user', subject_id: userId, role })
    .execute()
}

function selectWorkspaces(db: Queryable, caller: Principal) {
  return db
    .selectFrom('workspaces')
    .selectAll('workspaces')
    .select(grantedRole(caller))
    .where('workspaces.deleted_at', 'is', null)
}

const workspaceById = reusable((db, caller: Principal, id: string) =>
  selectWorkspaces(db, caller).where('workspaces.id', '=', id).compile(),
)

export async function findWorkspace(
  db: Queryable,
  caller: Caller,
  id: string,
): Promise<WorkspaceRow | undefined> {
  const { rows } = await workspaceById(db, principalOf(caller), id)
  return rows[0]
}

const personalWorkspaces = reusable((db, caller: Principal) =>
  selectWorkspaces(db, caller)
    .where('workspaces.tenant_id', '=', caller.tenantId)
    .where('workspaces.owner_id', '=', caller.userId)
    .where('workspaces.visibility', '=', 'personal')
    .orderBy('workspaces.created_at')
    .orderBy('workspaces.id')
    .limit(1)
    .compile(),
)

/** Where elements go that name no workspace. */
export async function findOldestPersonalWorkspace(
  db: Queryable,
  caller: Caller,
): Promise<WorkspaceRow | undefined> {
  const { rows } = await personalWorkspaces(db, principalOf(caller))
  return rows[0]
}

export interface WorkspaceFilter {
  visibility?: string | undefined
  createdBy?: readonly number[] | undefined
  id?: string | undefined
  after?: Position | undefined
  limit?: number | undefined
}

export async function listWorkspaces(
  db: Queryable,
  caller: Caller,
  filter: WorkspaceFilter,
): Promise<WorkspaceRow[]> {
  let query = selectWorkspaces(db, caller)
    .where(visibleWorkspaces(caller))
    .orderBy('workspaces.created_at')
    .orderBy('workspaces.id')
  if (filter.visibility) query = query.where('workspaces.visibility', '=', filter.visibility)
  if (filter.createdBy) query = query.where('workspaces.owner_id', 'in', filter.createdBy)
  if (filter.id) query = query.where('workspaces.id', '=', filter.id)
  const { after } = filter
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('workspaces.created_at', '>', after.at),
        eb.and([eb('workspaces.created_at', '=', after.at), eb('workspaces.id', '>', after.id)]),
      ]),
    )
  }
  if (filter.limit !== undefined) query = query.limit(filter.limit)
  return query.execute()
}

export async function countPersonalWorkspaces(
  db: Queryable,
  ownerId: number,
  tenantId: number,
): Promise<number> {
  const { count } = await db
    .selectFrom('workspaces')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('owner_id', '=', ownerId)
    .where('tenant_id', '=', tenantId)
    .where('visibility', '=', 'personal')
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Another public workspace of the account with this name. */
export async function findPublicName(
  db: Queryable,
  tenantId: number,
  nameKey: string,
  exceptId: string,
) {
  return db
    .selectFrom('workspaces')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('name_key', '=', nameKey)
    .where('visibility', '=', 'public')
    .where('deleted_at', 'is', null)
    .where('id', '!=', exceptId)
    .executeTakeFirst()
}

/** Everybody who was given a role there, also through a group. */
export async function countPeople(db: Queryable, workspaceId: string): Promise<number> {
  const { count } = await db
    .selectFrom('users')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'active')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('workspace_roles')
        .select('subject_id as id')
        .where('workspace_id', '=', workspaceId)
        .where('subject_kind', '=', 'user')
        .union(
          eb
            .selectFrom('workspace_roles as given')
            .innerJoin('group_members', 'group_members.group_id', 'given.subject_id')
            .select('group_members.user_id as id')
            .where('given.workspace_id', '=', workspaceId)
            .where('given.subject_kind', '=', 'group'),
        ),
    )
    .executeTakeFirstOrThrow()
  return count
}

export async function updateWorkspace(
  trx: Transaction,
  id: string,
  changes: Updateable<Workspaces>,
): Promise<void> {
  await trx
    .updateTable('workspaces')
    .set((eb) => ({ ...changes, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Takes the rows of an owner's personal workspaces, so that one of them remains under parallel deletes. */
export async function lockPersonalWorkspaces(
  trx: Transaction,
  ownerId: number,
  tenantId: number,
): Promise<Pick<WorkspaceRow, 'id' | 'name'>[]> {
  const rows = await trx
    .selectFrom('workspaces')
    .select(['id', 'name'])
    .where('owner_id', '=', ownerId)
    .where('tenant_id', '=', tenantId)
    .where('visibility', '=', 'personal')
    .where('deleted_at', 'is', null)
    .execute()
  await lockWorkspaces(
    trx,
    rows.map(({ id }) => id),
  )
  return rows
}

/** In the order of ids, so that two who take the same ones wait for each other and never both. */
export async function lockWorkspaces(trx: Transaction, ids: readonly string[]): Promise<void> {
  for (const id of ids.toSorted()) await lockWorkspace(trx, id)
}

/** Makes other writers of the workspace wait until this transaction ends. */
export async function lockWorkspace(trx: Transaction, id: string): Promise<void> {
  await trx
    .updateTable('workspaces')
    .set((eb) => ({ revision: eb('revision', '+', 0) }))
    .where('id', '=', id)
    .execute()
}

/** In the trash since before a time, with nothing left in them; runs keep theirs until they go themselves. */
export async function listWorkspacesDeletedBefore(
  db: Queryable,
  before: string,
  limit: number,
): Promise<string[]> {
  let query = db.selectFrom('workspaces').select('id').where('deleted_at', '<', before).limit(limit)
  for (const table of ['collections', 'environments', 'runs'] as const) {
    query = query.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom(table)
            .select(`${table}.id`)
            .whereRef(`${table}.workspace_id`, '=', 'workspaces.id'),
        ),
      ),
    )
  }
  return (await query.execute()).map(({ id }) => id)
}

/** With the rows that are about nothing else. */
export async function deleteWorkspaceRow(trx: Transaction, id: string): Promise<void> {
  const tables = [
    'workspace_roles',
    'global_variables',
    'element_tags',
    'workspace_activities',
  ] as const
  for (const table of tables) await trx.deleteFrom(table).where('workspace_id', '=', id).execute()
  await trx.deleteFrom('workspaces').where('id', '=', id).execute()
}
