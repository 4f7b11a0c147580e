// For whoever operates the server: alive, ready, which version. Open to anyone; they say nothing of the data.
import { Type } from 'typebox'
import { version } from '../../version.ts'
import type { Database } from '../database/database.ts'
import { ApiError } from '../errors/errors.ts'
import type { App } from './types.ts'

// Probes come as often as their owner likes.
const config = {
  access: 'anyone',
  errors: { family: 'problem' },
  rateLimit: 'none',
} as const

const Status = Type.Object({ status: Type.String() })

export function healthRoutes(
  app: App,
  { db }: { db: Database },
  notReady: () => string | undefined,
): void {
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'getHealth',
        summary: 'Whether the process runs',
        tags: ['Operation'],
        response: { 200: Status },
      },
      config,
    },
    async () => ({ status: 'ok' }),
  )

  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'getReadiness',
        summary: 'Whether requests can be served now',
        tags: ['Operation'],
        response: { 200: Status },
      },
      config,
    },
    async () => {
      const reason = notReady()
      if (reason) throw new ApiError('unavailable', reason)
      await db.ping().catch((cause: unknown) => {
        throw new ApiError('unavailable', 'The database does not answer.', { cause })
      })
      return { status: 'ready' }
    },
  )

  app.get(
    '/version',
    {
      schema: {
        operationId: 'getVersion',
        summary: 'Which version this is',
        tags: ['Operation'],
        response: { 200: Type.Object({ version: Type.String() }) },
      },
      config,
    },
    async () => ({ version }),
  )
}
