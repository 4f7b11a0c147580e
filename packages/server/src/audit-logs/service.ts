import { auditActions } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { invalid } from '../platform/errors/errors.ts'
import { parseCursor, toPage } from '../platform/pagination.ts'
import { parseTimestamp } from '../platform/timestamp.ts'
import type {
  AuditActionsAnswer,
  AuditLogEntry,
  AuditLogsAnswer,
  AuditLogsQuery,
  AuditLogUser,
} from './schema.ts'
import { listAuditEvents, type AuditEventFilter, type AuditEventRow } from './store.ts'

const DEFAULT_PAGE = 300

/** What happened in the caller's own account. */
export async function getAuditLogs(
  { db }: Deps,
  caller: Caller,
  query: AuditLogsQuery,
): Promise<AuditLogsAnswer> {
  const { limit = DEFAULT_PAGE } = query
  const filter = { ...toFilter(query), limit: limit + 1 }
  const rows = await listAuditEvents(db.query, caller.tenantId, filter)
  const page = toPage(rows, limit, ({ created_at, id }) => ({ at: created_at, id: String(id) }))
  return {
    trails: page.rows.map(toEntry),
    ...(page.nextCursor !== null && { nextCursor: page.nextCursor }),
  }
}

/** Every action there is, by name. */
export function getAuditActions(): AuditActionsAnswer {
  return Object.entries(auditActions)
    .map(([name, displayName]) => ({ name, displayName }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

export function toFilter(query: AuditLogsQuery): Omit<AuditEventFilter, 'limit'> {
  const { userId, action, since, until, cursor, orderBy, order_by } = query
  return {
    actor_id: userId,
    action: action === undefined ? undefined : parseAction(action),
    since: since && parseTimestamp('since', since),
    until: until && parseTimestamp('until', until),
    after: parseId(cursor),
    order: orderBy ?? order_by ?? 'desc',
  }
}

/** The ids alone order the log: they are given when an event is written, its time may be read a little before. */
function parseId(cursor: string | undefined): number | undefined {
  const after = parseCursor(cursor, /^\d{1,16}$/)
  return after && Number(after.id)
}

/** Only the form counts: nothing is found by an action that we do not know. */
function parseAction(action: string): string {
  if (/^[\w-]+\.[\w-]+$/.test(action)) return action
  throw invalid(`"${action}" is no audit action. Write it as "prefix.name", like "team.created".`, {
    code: 'InvalidAuditAction',
  })
}

export function toEntry(row: AuditEventRow): AuditLogEntry {
  const actor = toActor(row)
  const variables: AuditLogEntry['data']['variables'] = JSON.parse(row.variables)
  return {
    id: row.id,
    ip: row.ip,
    userAgent: row.user_agent,
    action: row.action,
    timestamp: row.created_at,
    message: row.message,
    data: {
      actor: { ...actor, active: row.actor_id === null || row.actor_state === 'active' },
      user: toAffected(row) ?? actor,
      team: { id: row.team_id ?? 0, name: row.team_name ?? '' },
      ...(variables && Object.keys(variables).length > 0 && { variables }),
    },
  }
}

/** Who acts when no person does. The address is of a domain that cannot be. */
const system: AuditLogUser = {
  id: 0,
  name: 'System',
  username: 'system',
  email: 'system@posthorn.invalid',
}

function toActor(row: AuditEventRow): AuditLogUser {
  if (row.actor_id === null) return system
  return {
    id: row.actor_id,
    name: row.actor_name ?? '',
    username: row.actor_username ?? '',
    email: row.actor_email ?? '',
  }
}

function toAffected(row: AuditEventRow): AuditLogUser | undefined {
  if (row.affected_id === null) return undefined
  return {
    id: row.affected_id,
    name: row.affected_name ?? '',
    username: row.affected_username ?? '',
    email: row.affected_email ?? '',
  }
}
