// What the audit log is asked: filters as they stand in the address, pages, and what belongs to one entry.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api, serverUrl } from '../../../platform/client.ts'

export const ranges = ['24h', '7d', '30d', '90d', 'all'] as const
export type Range = (typeof ranges)[number]

export interface AuditFilter {
  range: Range
  action: string
  actor: string
}

const HOUR_MS = 3_600_000
const hoursOf: Readonly<Record<Exclude<Range, 'all'>, number>> = {
  '24h': 24,
  '7d': 7 * 24,
  '30d': 30 * 24,
  '90d': 90 * 24,
}

function parametersOf({ range, action, actor }: AuditFilter) {
  const since =
    range === 'all' ? undefined : new Date(Date.now() - hoursOf[range] * HOUR_MS).toISOString()
  return {
    ...(since !== undefined && { since }),
    ...(action !== '' && { action }),
    ...(actor !== '' && { userId: Number(actor) }),
  }
}

function readPage(filter: AuditFilter, cursor: string) {
  return answerOf(
    api.GET('/audit/logs', {
      params: { query: { limit: 50, ...parametersOf(filter), ...(cursor !== '' && { cursor }) } },
    }),
  )
}

export type AuditEntry = Awaited<ReturnType<typeof readPage>>['trails'][number]

export function auditLogQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit-logs', filter],
    queryFn: ({ pageParam }) => readPage(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export const actionsQuery = queryOptions({
  queryKey: ['audit-actions'],
  queryFn: () => answerOf(api.GET('/audit-actions')),
  staleTime: Number.POSITIVE_INFINITY,
})

export function exportUrl(filter: AuditFilter, format: 'csv' | 'jsonl'): string {
  const parameters = Object.entries({ format, ...parametersOf(filter) })
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, String(value)]))
  return serverUrl(`/v1/audit-logs/export?${query}`)
}

/** An entry as it is exported, with the request that it came from. */
interface ExportedEntry {
  id: number
  requestId: string
  action: string
  message: string
}

const AROUND_MS = 2000

/** The log tells requests in exports alone, so what was written about then is exported. */
export function relatedQuery({ id, timestamp, data: { actor } }: AuditEntry) {
  const at = Date.parse(timestamp)
  return queryOptions({
    queryKey: ['audit-logs', 'related', id],
    queryFn: async () => {
      const lines = await answerOf(
        api.GET('/v1/audit-logs/export', {
          params: {
            query: {
              format: 'jsonl',
              since: new Date(at - AROUND_MS).toISOString(),
              until: new Date(at + AROUND_MS).toISOString(),
              ...(actor.id > 0 && { userId: actor.id }),
            },
          },
          parseAs: 'text',
        }),
      )
      const entries = lines
        .split('\n')
        .filter((line) => line !== '')
        .map((line): ExportedEntry => JSON.parse(line))
      const whole = entries.find((entry) => entry.id === id)
      const related = entries.filter(
        (entry) => entry.id !== id && entry.requestId === whole?.requestId,
      )
      return { whole, related: whole?.requestId ? related : [] }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
