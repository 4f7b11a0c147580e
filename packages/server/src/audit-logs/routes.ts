import type { Readable } from 'node:stream'
import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { exportAuditLogs } from './export.ts'
import { AuditActionsAnswer, AuditExportQuery, AuditLogsAnswer, AuditLogsQuery } from './schema.ts'
import { getAuditActions, getAuditLogs } from './service.ts'

const tags = ['Audit logs']
const access = 'see audit logs'

export function auditLogRoutes(app: App, deps: Deps): void {
  app.get(
    '/audit/logs',
    {
      schema: {
        operationId: 'getAuditLogs',
        summary: 'List what happened in the team',
        tags,
        querystring: AuditLogsQuery,
        response: { 200: AuditLogsAnswer },
      },
      config: { access, errors: { family: 'legacy' } },
    },
    async (request) => getAuditLogs(deps, callerOf(request), request.query),
  )

  app.get(
    '/audit-actions',
    {
      schema: {
        operationId: 'getAuditLogEventActions',
        summary: 'List the actions of the audit log',
        tags,
        response: { 200: AuditActionsAnswer },
      },
      config: {
        access,
        errors: { family: 'legacy', forbidden: { family: 'legacy', code: 'ForbiddenRequest' } },
      },
    },
    async () => getAuditActions(),
  )

  app.get(
    '/v1/audit-logs/export',
    {
      schema: {
        operationId: 'exportAuditLogs',
        summary: 'Download what happened in the team as a file',
        tags,
        querystring: AuditExportQuery,
        response: {
          200: {
            description: 'One line for each entry; CSV begins with the names of its columns',
            content: {
              'text/csv': { schema: Type.Unsafe<Readable>(Type.String()) },
              'application/x-ndjson': { schema: Type.Unsafe<Readable>(Type.String()) },
            },
          },
        },
      },
      config: { access, errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const { headers, content } = exportAuditLogs(deps, callerOf(request), request.query)
      return reply.headers(headers).send(content)
    },
  )
}
