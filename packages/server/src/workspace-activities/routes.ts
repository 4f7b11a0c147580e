import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { ActivitiesAnswer, ActivitiesQuery, WorkspaceParams } from './schema.ts'
import { getActivities } from './service.ts'

const tags = ['Workspaces']

export function workspaceActivityRoutes(app: App, deps: Deps): void {
  app.get(
    '/workspaces/:workspaceId/activities',
    {
      schema: {
        operationId: 'getWorkspaceActivityFeed',
        summary: 'List what happened in a workspace, newest first',
        tags,
        params: WorkspaceParams,
        querystring: ActivitiesQuery,
        response: { 200: ActivitiesAnswer },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) =>
      getActivities(deps, callerOf(request), request.params.workspaceId, request.query),
  )
}
