import { Type, type Static } from 'typebox'
import { Moment } from '../platform/timestamp.ts'

const Order = Type.Enum(['asc', 'desc'])

export const AuditLogsQuery = Type.Object({
  /** Who did it. */
  userId: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
  action: Type.Optional(Type.String()),
  /** Done at this time or later. */
  since: Type.Optional(Moment),
  /** Done before this time. */
  until: Type.Optional(Moment),
  // Clients of the years without cursors take the first page for the whole: it is as large as it may be.
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 300, default: 300 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  /** Newest first when left out. */
  orderBy: Type.Optional(Order),
  /** The older name of `orderBy`, which wins. */
  order_by: Type.Optional(Order),
})
export type AuditLogsQuery = Static<typeof AuditLogsQuery>

export const AuditExportQuery = Type.Object({
  format: Type.Enum(['csv', 'jsonl']),
  ...Type.Pick(AuditLogsQuery, ['userId', 'action', 'since', 'until', 'orderBy']).properties,
})
export type AuditExportQuery = Static<typeof AuditExportQuery>

const Person = {
  id: Type.Integer(),
  name: Type.String(),
  username: Type.String(),
  email: Type.String(),
}
const AuditLogUser = Type.Object(Person)
export type AuditLogUser = Static<typeof AuditLogUser>
const AuditLogActor = Type.Object({ ...Person, active: Type.Boolean() })

export const AuditLogEntry = Type.Object({
  id: Type.Integer(),
  ip: Type.String(),
  userAgent: Type.String(),
  action: Type.String(),
  timestamp: Type.String(),
  message: Type.String(),
  data: Type.Object({
    actor: AuditLogActor,
    /** The person concerned; the actor where it concerns nobody else. */
    user: AuditLogUser,
    team: Type.Object({ id: Type.Integer(), name: Type.String() }),
    variables: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
      ),
    ),
  }),
})
export type AuditLogEntry = Static<typeof AuditLogEntry>

/** A line of the export: the entry, and where to look further. */
export type ExportedEntry = AuditLogEntry & {
  element: { kind: string; id: string } | null
  requestId: string
}

export const AuditLogsAnswer = Type.Object({
  trails: Type.Array(AuditLogEntry),
  /** Absent on the last page. */
  nextCursor: Type.Optional(Type.String()),
})
export type AuditLogsAnswer = Static<typeof AuditLogsAnswer>

export const AuditActionsAnswer = Type.Array(
  Type.Object({ name: Type.String(), displayName: Type.String() }),
)
export type AuditActionsAnswer = Static<typeof AuditActionsAnswer>
