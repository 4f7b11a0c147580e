// The members of a team, for those in it. When somebody was last there is for those who manage users alone.
import { countKeysOf } from '../api-keys/service.ts'
import { hasPermission } from '../platform/access/access.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable } from '../platform/database/database.ts'
import { giveWay } from '../platform/turns.ts'
import type { Deps } from '../platform/deps.ts'
import { forbidden } from '../platform/errors/errors.ts'
import { parseCursor, toPage, type Position } from '../platform/pagination.ts'
import { toSearchKey } from '../platform/search-key.ts'
import { listMembers, NEVER, type MemberFilter, type MemberRow } from './member-store.ts'
import { memberOrigins, type Member, type UsersQuery } from './schema.ts'
import { listRolesOf, requireTeam, toAdder, toUser } from './service.ts'

const ROWS_AT_ONCE = 1000

export async function listUsers(
  deps: Deps,
  caller: Caller,
  { limit = 50, cursor, q = '', ...query }: UsersQuery,
) {
  requireTeam(caller)
  const { teamId } = caller
  const isManager = hasPermission(caller, 'manage users')
  if (query.sort === 'lastActiveAt' && !isManager)
    throw forbidden('see when people were last active in', 'team')
  const after = parseCursor(cursor, /^\d{1,15}$/)
  const filter = { ...query, teamId, after, limit: limit + 1 }
  const found = await searchMembers(deps.db.query, filter, toSearchKey(q))
  const page = toPage(found, limit, (row) => positionOf(row, query.sort))
  const ids = page.rows.map(({ id }) => id)
  const roles = await listRolesOf(deps.db.query, caller, ids)
  const keyCounts = isManager ? await countKeysOf(deps, teamId, ids) : undefined
  const users = page.rows.map((row): Member => ({
    ...toUser(row, roles.get(row.id) ?? []),
    origin: memberOrigins.find((origin) => origin === row.origin) ?? null,
    addedBy: toAdder(row),
    ...(keyCounts && {
      // What is known of others may wait a few seconds in memory.
      lastActiveAt: row.id === caller.userId ? deps.now() : row.last_active_at,
      apiKeyCount: keyCounts.get(row.id) ?? 0,
    }),
  }))
  return { users, meta: { nextCursor: page.nextCursor } }
}

/** Whatever the case, in every script: no engine folds it alike, so rows are read until enough of them are found. */
async function searchMembers(
  db: Queryable,
  filter: MemberFilter,
  text: string,
): Promise<MemberRow[]> {
  if (text === '') return listMembers(db, filter)
  const found: MemberRow[] = []
  for (let { after } = filter; ;) {
    const rows = await listMembers(db, { ...filter, after, limit: ROWS_AT_ONCE })
    found.push(...rows.filter((row) => isFound(row, text)))
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE || found.length >= filter.limit) break
    after = positionOf(last, filter.sort)
    await giveWay()
  }
  return found.slice(0, filter.limit)
}

function isFound({ full_name, username, email }: MemberRow, text: string): boolean {
  return [full_name, username, email].some((one) => toSearchKey(one).includes(text))
}

function positionOf(
  { id, created_at, last_active_at }: MemberRow,
  sort: UsersQuery['sort'],
): Position {
  return { at: sort === 'lastActiveAt' ? (last_active_at ?? NEVER) : created_at, id: String(id) }
}
