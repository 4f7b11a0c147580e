import { sql } from 'kysely'
import { visibleElements, visibleWorkspaces } from '../platform/access/visible.ts'
import { principalOf, type Caller, type Principal } from '../platform/auth/caller.ts'
import type { Queryable } from '../platform/database/database.ts'
import { reusable } from '../platform/database/reusable.ts'
import type { Position } from '../platform/pagination.ts'

/** Names are read newest first, in parts: those from before a position. */
export interface Part {
  before: Position | undefined
  limit: number
}

export interface NameRow {
  id: string
  name: string
  created_at: string
}

export type NamedKind = 'workspaces' | 'collections' | 'environments'

function namesOf(kind: NamedKind) {
  return reusable((db, caller: Principal, { before, limit }: Part) => {
    const table = sql.table(kind)
    const joined =
      kind === 'workspaces' ? sql`` : sql` join workspaces on workspaces.id = ${table}.workspace_id`
    const isVisible =
      kind === 'collections'
        ? visibleElements(caller, 'collection', 'collections.id')
        : visibleWorkspaces(caller)
    const isBefore = before
      ? sql` and (${table}.created_at, ${table}.id) < (${before.at}, ${before.id})`
      : sql``
    return sql<NameRow>`
      select ${table}.id, ${table}.name, ${table}.created_at
      from ${table}${joined}
      where ${table}.tenant_id = ${caller.tenantId} and ${table}.deleted_at is null
        and workspaces.deleted_at is null and ${isVisible}${isBefore}
      order by ${table}.created_at desc, ${table}.id desc
      limit ${limit}`.compile(db)
  })
}

const names = {
  workspaces: namesOf('workspaces'),
  collections: namesOf('collections'),
  environments: namesOf('environments'),
} as const

/** The names of what the caller sees. */
export async function listNames(
  db: Queryable,
  kind: NamedKind,
  caller: Caller,
  part: Part,
): Promise<NameRow[]> {
  const { rows } = await names[kind](db, principalOf(caller), part)
  return rows
}

export async function listWorkspacesById(db: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('workspaces')
    .select(['id', 'name', 'visibility'])
    .where('id', 'in', ids)
    .execute()
}

export interface ElementRow {
  id: string
  owner_id: number
  name: string
  workspace_id: string | null
  workspace_name: string | null
}

/** Elements that the caller was found to see, with the workspace of those whose workspace the caller sees, too. */
export async function listElementsById(
  db: Queryable,
  kind: Exclude<NamedKind, 'workspaces'>,
  caller: Caller,
  ids: readonly string[],
): Promise<ElementRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ElementRow>`
    select element.id, element.owner_id, element.name,
      workspaces.id as workspace_id, workspaces.name as workspace_name
    from ${sql.table(kind)} as element
    left join workspaces on workspaces.id = element.workspace_id and ${visibleWorkspaces(caller)}
    where element.id in (${sql.join(ids)})`.execute(db)
  return rows
}
