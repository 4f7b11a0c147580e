import { folderModel, requestModel, responseModel } from '../collection-items/service.ts'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { ErrorStyle } from '../platform/errors/style.ts'
import type { App } from '../platform/http/types.ts'
import { TransferAnswer, TransferFolders, TransferRequests, TransferResponses } from './schema.ts'
import { transferItems } from './service.ts'

const tags = ['Transfers']
const response = { 200: TransferAnswer }

// The contract lists 400 as the only refusal of a known caller.
const refused = { kind: 'invalid', family: 'problem-empty' } as const
const errors: ErrorStyle = {
  family: 'problem',
  invalid: refused,
  notFound: refused,
  forbidden: refused,
}

export function itemTransferRoutes(app: App, deps: Deps): void {
  app.post(
    '/collection-folders-transfers',
    {
      schema: {
        operationId: 'transferCollectionFolders',
        summary: 'Copy or move folders',
        tags,
        body: TransferFolders,
        response,
      },
      config: { errors },
    },
    async (request) => transferItems(deps, callerOf(request), folderModel, request.body),
  )

  app.post(
    '/collection-requests-transfers',
    {
      schema: {
        operationId: 'transferCollectionRequests',
        summary: 'Copy or move requests',
        tags,
        body: TransferRequests,
        response,
      },
      config: { errors },
    },
    async (request) => transferItems(deps, callerOf(request), requestModel, request.body),
  )

  app.post(
    '/collection-responses-transfers',
    {
      schema: {
        operationId: 'transferCollectionResponses',
        summary: 'Copy or move responses',
        tags,
        body: TransferResponses,
        response,
      },
      config: { errors },
    },
    async (request) => transferItems(deps, callerOf(request), responseModel, request.body),
  )
}
