// The SQL twin of access.ts, for lists, and the roles that rows are loaded with. A role may be given to the caller
// and to several groups of the caller; rows are not repeated for that.
import { sql, type AliasedRawBuilder, type RawBuilder, type SqlBool } from 'kysely'
import type { Principal } from '../auth/caller.ts'
import { hasPermission, implicitVisibilities, rolesEverywhere } from './access.ts'

/** The kinds of elements that roles are given for. */
export type ElementKind = 'collection'

/** Where a query has the id of an element. */
type ElementColumn = 'collections.id' | 'runs.collection_id' | 'element_tags.element_id'

/** The strongest role given to the caller in the workspace of a row, as `granted_role`. */
export function grantedRole(caller: Principal): AliasedRawBuilder<string | null, 'granted_role'> {
  const given = sql`select role from workspace_roles where workspace_id = workspaces.id`
  return strongest(given, subjectsOf(caller)).as('granted_role')
}

/** The strongest role given to the caller for the element of a row itself, as `direct_role`. */
export function directRole(
  caller: Principal,
  kind: ElementKind,
  column: ElementColumn,
): AliasedRawBuilder<string | null, 'direct_role'> {
  const given = sql`select role from element_roles
    where element_kind = ${sql.lit(kind)} and element_id = ${sql.ref(column)}`
  return strongest(given, subjectsAndTeamOf(caller)).as('direct_role')
}

/** The names of roles sort from the strongest on: admin, editor, viewer. */
function strongest(
  given: RawBuilder<unknown>,
  subjects: readonly RawBuilder<SqlBool>[],
): RawBuilder<string | null> {
  return sql<string | null>`(select min(role) from (${toAny(given, subjects)}) as given)`
}

/**
 * True for the workspaces of the caller's own account that the caller sees. Public workspaces of others are visible
 * by id but not listed.
 */
export function visibleWorkspaces(caller: Principal): RawBuilder<SqlBool> {
  return visible(caller, [])
}

/** The same for the elements in them: also those that the caller sees without their workspace. */
export function visibleElements(
  caller: Principal,
  kind: ElementKind,
  column: ElementColumn,
): RawBuilder<SqlBool> {
  return visible(caller, [sql`${sql.ref(column)} in ${elementsGivenTo(caller, kind)}`])
}

/** The ids of the elements that a role for the element itself makes visible. */
export function elementsGivenTo(caller: Principal, kind: ElementKind): RawBuilder<string> {
  const given = sql`select element_id from element_roles where element_kind = ${sql.lit(kind)}`
  return sql<string>`(${toAny(given, subjectsAndTeamOf(caller))})`
}

function visible(caller: Principal, others: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  const isOwn = sql<SqlBool>`workspaces.tenant_id = ${caller.tenantId}`
  if (rolesEverywhere(caller).length > 0) return isOwn
  const shared = implicitVisibilities(caller).map((visibility) => sql.lit(visibility))
  const given = sql`select workspace_id from workspace_roles where true`
  const conditions = [
    ...(shared.length > 0 ? [sql`workspaces.visibility in (${sql.join(shared)})`] : []),
    // Not related to the row, so it is looked up once for the statement.
    sql`workspaces.id in (${toAny(given, subjectsOf(caller))})`,
    ...others,
  ]
  return sql<SqlBool>`(${isOwn} and (${sql.join(conditions, sql` or `)}))`
}

/** A part for each kind of subject, as an index finds each of them; one condition over all would read them all. */
function toAny(
  given: RawBuilder<unknown>,
  subjects: readonly RawBuilder<SqlBool>[],
): RawBuilder<unknown> {
  const parts = subjects.map((subject) => sql`${given} and ${subject}`)
  return sql.join(parts, sql` union all `)
}

/** Those to whom a role has to be given for the caller to have it. */
function subjectsOf({ userId, groupIds }: Principal): RawBuilder<SqlBool>[] {
  const user = sql<SqlBool>`subject_kind = 'user' and subject_id = ${userId}`
  // PostgreSQL has no empty list.
  if (groupIds.length === 0) return [user]
  return [user, sql`subject_kind = 'group' and subject_id in (${sql.join(groupIds)})`]
}

/** What is given to the whole team is for those who may see shared elements. */
function subjectsAndTeamOf(caller: Principal): RawBuilder<SqlBool>[] {
  const subjects = subjectsOf(caller)
  if (caller.teamId === 0 || !hasPermission(caller, 'see shared elements')) return subjects
  return [...subjects, sql`subject_kind = 'team' and subject_id = ${caller.teamId}`]
}
