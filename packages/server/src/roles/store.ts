import type { ElementKind } from '../platform/access/visible.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'

export type SubjectKind = 'user' | 'group' | 'team'

/** Who is given a role. */
export interface Subject {
  kind: SubjectKind
  id: number
}

export interface GivenRoleRow {
  subject_kind: string
  subject_id: number
  role: string
}

/** Without those of people who are deactivated. */
export async function listWorkspaceRoles(
  db: Queryable,
  workspaceId: string,
): Promise<GivenRoleRow[]> {
  return db
    .selectFrom('workspace_roles as given')
    .leftJoin('users', (join) =>
      join.onRef('users.id', '=', 'given.subject_id').on('given.subject_kind', '=', 'user'),
    )
    .select(['given.subject_kind', 'given.subject_id', 'given.role'])
    .where('given.workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('users.id', 'is', null), eb('users.state', '=', 'active')]))
    .orderBy('given.subject_id')
    .execute()
}

export async function upsertWorkspaceRole(
  trx: Transaction,
  workspaceId: string,
  { kind, id }: Subject,
  role: string,
): Promise<void> {
  await trx
    .insertInto('workspace_roles')
    .values({ workspace_id: workspaceId, subject_kind: kind, subject_id: id, role })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'subject_kind', 'subject_id']).doUpdateSet({ role }),
    )
    .execute()
}

export async function deleteWorkspaceRole(
  trx: Transaction,
  workspaceId: string,
  { kind, id }: Subject,
): Promise<void> {
  await trx
    .deleteFrom('workspace_roles')
    .where('workspace_id', '=', workspaceId)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .execute()
}

/** Whether some active person is Admin of the workspace, in person or through a group. */
export async function hasAdmin(db: Queryable, workspaceId: string): Promise<boolean> {
  const found = await db
    .selectFrom('workspace_roles as given')
    .leftJoin('group_members as member', (join) =>
      join.onRef('member.group_id', '=', 'given.subject_id').on('given.subject_kind', '=', 'group'),
    )
    .innerJoin('users', (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([
            eb('given.subject_kind', '=', 'user'),
            eb('users.id', '=', eb.ref('given.subject_id')),
          ]),
          eb('users.id', '=', eb.ref('member.user_id')),
        ]),
      ),
    )
    .select('users.id')
    .where('given.workspace_id', '=', workspaceId)
    .where('given.role', '=', 'admin')
    .where('users.state', '=', 'active')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** In an order that is the same for everybody who locks several of them. */
export async function listWorkspacesAdministeredBy(
  db: Queryable,
  groupId: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('workspace_roles as given')
    .innerJoin('workspaces', 'workspaces.id', 'given.workspace_id')
    .select('workspaces.id')
    .where('given.subject_kind', '=', 'group')
    .where('given.subject_id', '=', groupId)
    .where('given.role', '=', 'admin')
    .where('workspaces.deleted_at', 'is', null)
    .orderBy('workspaces.id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function deleteRolesOfGroup(trx: Transaction, groupId: number): Promise<void> {
  for (const table of ['workspace_roles', 'element_roles'] as const) {
    await trx
      .deleteFrom(table)
      .where('subject_kind', '=', 'group')
      .where('subject_id', '=', groupId)
      .execute()
  }
}

/** Without those of people who are deactivated. */
export async function listElementRoles(
  db: Queryable,
  kind: ElementKind,
  elementId: string,
): Promise<GivenRoleRow[]> {
  return db
    .selectFrom('element_roles as given')
    .leftJoin('users', (join) =>
      join.onRef('users.id', '=', 'given.subject_id').on('given.subject_kind', '=', 'user'),
    )
    .select(['given.subject_kind', 'given.subject_id', 'given.role'])
    .where('given.element_kind', '=', kind)
    .where('given.element_id', '=', elementId)
    .where((eb) => eb.or([eb('users.id', 'is', null), eb('users.state', '=', 'active')]))
    .orderBy('given.subject_id')
    .execute()
}

export interface ElementReference {
  kind: ElementKind
  id: string
}

export async function upsertElementRole(
  trx: Transaction,
  element: ElementReference,
  subject: Subject,
  { role, givenAt, givenBy }: { role: string; givenAt: string; givenBy: number },
): Promise<void> {
  const given = { role, given_at: givenAt, given_by: givenBy }
  await trx
    .insertInto('element_roles')
    .values({
      element_kind: element.kind,
      element_id: element.id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      ...given,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['element_kind', 'element_id', 'subject_kind', 'subject_id'])
        .doUpdateSet(given),
    )
    .execute()
}

export async function deleteElementRole(
  trx: Transaction,
  element: ElementReference,
  subject: Subject,
): Promise<void> {
  await trx
    .deleteFrom('element_roles')
    .where('element_kind', '=', element.kind)
    .where('element_id', '=', element.id)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .execute()
}

/** Whether the account has this active member or this group, or is this team. */
export async function hasSubject(
  db: Queryable,
  tenantId: number,
  { kind, id }: Subject,
): Promise<boolean> {
  if (kind === 'team') return id === tenantId
  if (kind === 'group') {
    const group = db.selectFrom('groups').select('id').where('team_id', '=', tenantId)
    return (await group.where('id', '=', id).executeTakeFirst()) !== undefined
  }
  const member = await db
    .selectFrom('team_members')
    .innerJoin('users', 'users.id', 'team_members.user_id')
    .select('users.id')
    .where('team_members.team_id', '=', tenantId)
    .where('users.id', '=', id)
    .where('users.state', '=', 'active')
    .executeTakeFirst()
  return member !== undefined
}
