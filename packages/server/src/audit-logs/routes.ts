import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { AuditActionsAnswer, AuditLogsAnswer, AuditLogsQuery } from './schema.ts'
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
}
