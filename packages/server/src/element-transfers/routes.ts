import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { TransferAnswer, TransferElement, WorkspaceParams } from './schema.ts'
import { transferElement } from './service.ts'

const tags = ['Workspaces']

export function elementTransferRoutes(app: App, deps: Deps): void {
  app.post(
    '/workspaces/:workspaceId/element-transfers',
    {
      schema: {
        operationId: 'transferWorkspaceElement',
        summary: 'Move an element to another workspace',
        tags,
        params: WorkspaceParams,
        body: TransferElement,
        response: { 200: TransferAnswer },
      },
      config: { invalid: 'parameters', errors: { family: 'problem' } },
    },
    async (request) =>
      transferElement(deps, callerOf(request), request.params.workspaceId, request.body),
  )
}
