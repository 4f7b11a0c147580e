import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { GlobalVariables, GlobalVariablesParams, ReplaceGlobalVariables } from './schema.ts'
import { getGlobalVariables, replaceGlobalVariables } from './service.ts'

const tags = ['Environments']
const params = GlobalVariablesParams
// The contract lists no refusal here, and words a failure in its own way.
const config = {
  invalid: 'parameters',
  errors: {
    family: 'problem',
    internal: { slug: 'servererror' },
  },
} as const

export function globalVariableRoutes(app: App, deps: Deps): void {
  app.get(
    '/workspaces/:workspaceId/global-variables',
    {
      schema: {
        operationId: 'getWorkspaceGlobalVariables',
        summary: 'Get the global variables of a workspace',
        tags,
        params,
        response: { 200: GlobalVariables },
      },
      config,
    },
    async (request) => getGlobalVariables(deps, callerOf(request), request.params.workspaceId),
  )

  app.put(
    '/workspaces/:workspaceId/global-variables',
    {
      bodyLimit: deps.config.environmentLimitBytes,
      schema: {
        operationId: 'updateWorkspaceGlobalVariables',
        summary: 'Replace the global variables of a workspace',
        tags,
        params,
        body: ReplaceGlobalVariables,
        response: { 200: GlobalVariables },
      },
      config,
    },
    async (request) =>
      replaceGlobalVariables(deps, callerOf(request), request.params.workspaceId, request.body),
  )
}
