import type { Insertable, Selectable } from 'kysely'
import { grantedRole, visibleWorkspaces } from '../platform/access/visible.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Environments } from '../platform/database/tables.gen.ts'

/** An environment with what access needs to know of its workspace. */
export type EnvironmentRow = Selectable<Environments> & {
  visibility: string
  granted_role: string | null
}

export async function insertEnvironment(
  trx: Transaction,
  environment: Insertable<Environments>,
): Promise<void> {
  await trx.insertInto('environments').values(environment).execute()
}

function selectEnvironments(db: Queryable) {
  return (
    db
      .selectFrom('environments')
      .innerJoin('workspaces', 'workspaces.id', 'environments.workspace_id')
      .where('environments.deleted_at', 'is', null)
      // Also what was put into a workspace in the moment of its deletion.
      .where('workspaces.deleted_at', 'is', null)
  )
}

export async function findEnvironment(
  db: Queryable,
  caller: Caller,
  id: string,
): Promise<EnvironmentRow | undefined> {
  return selectEnvironments(db)
    .selectAll('environments')
    .select(['workspaces.visibility', grantedRole(caller)])
    .where('environments.id', '=', id)
    .executeTakeFirst()
}

/** Without the variables: a list shows names. */
export async function listEnvironments(
  db: Queryable,
  caller: Caller,
  workspaceId: string | undefined,
) {
  let query = selectEnvironments(db)
    .select([
      'environments.id',
      'environments.name',
      'environments.owner_id',
      'environments.created_at',
      'environments.updated_at',
      'workspaces.visibility',
    ])
    .where(visibleWorkspaces(caller))
    .orderBy('environments.created_at')
    .orderBy('environments.id')
  if (workspaceId !== undefined) query = query.where('environments.workspace_id', '=', workspaceId)
  return query.execute()
}

export async function listEnvironmentsOfWorkspace(db: Queryable, workspaceId: string) {
  return db
    .selectFrom('environments')
    .select(['id', 'name', 'owner_id'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export interface EnvironmentChange {
  name?: string
  variables?: string
  workspace_id?: string
  updated_at: string
  updated_by: number
}

/** @returns the new revision */
export async function updateEnvironment(
  trx: Transaction,
  id: string,
  change: EnvironmentChange,
): Promise<number> {
  const { revision } = await trx
    .updateTable('environments')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

/** Makes other writers of the environment wait until this transaction ends. */
export async function lockEnvironment(trx: Transaction, id: string): Promise<void> {
  await trx
    .updateTable('environments')
    .set((eb) => ({ revision: eb('revision', '+', 0) }))
    .where('id', '=', id)
    .execute()
}

/** Into the trash, with the variables that may stay there. */
export async function updateDeleted(
  trx: Transaction,
  id: string,
  change: { variables: string; deleted_at: string; updated_by: number },
): Promise<void> {
  await trx
    .updateTable('environments')
    .set({ ...change, updated_at: change.deleted_at })
    .where('id', '=', id)
    .execute()
}

/** What the trash needs to know of the environments of a workspace. */
export async function listVariablesOfWorkspace(db: Queryable, workspaceId: string) {
  return db
    .selectFrom('environments')
    .select(['id', 'variables'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .execute()
}

/** In the trash since before a time, or in a workspace that is. */
export async function listEnvironmentsDeletedBefore(
  db: Queryable,
  before: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('environments')
    .innerJoin('workspaces', 'workspaces.id', 'environments.workspace_id')
    .select('environments.id')
    .where((eb) =>
      eb.or([eb('environments.deleted_at', '<', before), eb('workspaces.deleted_at', '<', before)]),
    )
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function deleteEnvironmentRow(db: Queryable, id: string): Promise<void> {
  await db.deleteFrom('environments').where('id', '=', id).execute()
}
