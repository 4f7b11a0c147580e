import type { Static } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import { preconditionsOf, sendState } from '../platform/http/preconditions.ts'
import type { App } from '../platform/http/types.ts'
import { creationErrors, itemErrors } from './errors.ts'
import { requestModel as model } from './model.ts'
import { readItem } from './reading.ts'
import {
  CollectionParams,
  FlatRequest,
  FolderChoice,
  ItemAnswer,
  ItemQuery,
  RequestParams,
} from './schema.ts'
import { createItem, deleteItem, updateItem, type ItemPath } from './service.ts'

const tags = ['Requests']
const params = RequestParams
const response = { 200: ItemAnswer }

export function requestRoutes(app: App, deps: Deps): void {
  const bodyLimit = deps.config.bodyLimitBytes
  const errors = itemErrors(model, 'requestId')

  app.post(
    '/collections/:collectionId/requests',
    {
      bodyLimit,
      schema: {
        operationId: 'createCollectionRequest',
        summary: 'Create a request',
        tags,
        params: CollectionParams,
        querystring: FolderChoice,
        body: FlatRequest,
        response,
      },
      config: { errors: creationErrors(model) },
    },
    async (request) => {
      const { collectionId } = request.params
      const parentId = request.query.folderId
      return createItem(deps, callerOf(request), model, { collectionId, parentId }, request.body)
    },
  )

  app.get(
    '/collections/:collectionId/requests/:requestId',
    {
      schema: {
        operationId: 'getCollectionRequest',
        summary: 'Get a request',
        tags,
        params,
        querystring: ItemQuery,
        response,
      },
      config: { errors },
    },
    async (request, reply) => {
      const path = pathOf(request.params)
      const { state, around, render } = await readItem(deps, callerOf(request), model, path)
      return sendState(request, reply, state, () => render(request.query), around)
    },
  )

  app.put(
    '/collections/:collectionId/requests/:requestId',
    {
      bodyLimit,
      schema: {
        operationId: 'updateCollectionRequest',
        summary: 'Change the fields of a request',
        tags,
        params,
        body: FlatRequest,
        response,
      },
      config: { errors },
    },
    async (request, reply) =>
      updateItem(
        deps,
        callerOf(request),
        model,
        { ...pathOf(request.params), preconditions: preconditionsOf(request, reply) },
        request.body,
      ),
  )

  app.delete(
    '/collections/:collectionId/requests/:requestId',
    {
      schema: {
        operationId: 'deleteCollectionRequest',
        summary: 'Delete a request',
        tags,
        params,
        response,
      },
      config: { errors },
    },
    async (request, reply) =>
      deleteItem(deps, callerOf(request), model, {
        ...pathOf(request.params),
        preconditions: preconditionsOf(request, reply),
      }),
  )
}

function pathOf({ collectionId, requestId }: Static<typeof params>): ItemPath {
  return { collectionId, itemId: requestId }
}
