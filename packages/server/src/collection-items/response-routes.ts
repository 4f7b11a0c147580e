import type { Static } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import { missingParameter } from '../platform/errors/errors.ts'
import { preconditionsOf, sendState } from '../platform/http/preconditions.ts'
import type { App } from '../platform/http/types.ts'
import { creationErrors, itemErrors } from './errors.ts'
import { responseModel as model } from './model.ts'
import { readItem } from './reading.ts'
import {
  CollectionParams,
  FlatResponse,
  ItemAnswer,
  ItemQuery,
  RequestChoice,
  ResponseParams,
} from './schema.ts'
import { createItem, deleteItem, updateItem, type ItemPath } from './service.ts'

const tags = ['Responses']
const params = ResponseParams
const response = { 200: ItemAnswer }

export function responseRoutes(app: App, deps: Deps): void {
  const bodyLimit = deps.config.bodyLimitBytes
  const errors = itemErrors(model, 'responseId')

  app.post(
    '/collections/:collectionId/responses',
    {
      bodyLimit,
      schema: {
        operationId: 'createCollectionResponse',
        summary: 'Create a response',
        tags,
        params: CollectionParams,
        querystring: RequestChoice,
        body: FlatResponse,
        response,
      },
      config: { errors: creationErrors(model) },
    },
    async (request) => {
      const { collectionId } = request.params
      const parentId = request.query.request ?? request.query.requestId
      if (parentId === undefined) throw missingParameter('request')
      return createItem(deps, callerOf(request), model, { collectionId, parentId }, request.body)
    },
  )

  app.get(
    '/collections/:collectionId/responses/:responseId',
    {
      schema: {
        operationId: 'getCollectionResponse',
        summary: 'Get a response',
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
    '/collections/:collectionId/responses/:responseId',
    {
      bodyLimit,
      schema: {
        operationId: 'updateCollectionResponse',
        summary: 'Change the fields of a response',
        tags,
        params,
        body: FlatResponse,
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
    '/collections/:collectionId/responses/:responseId',
    {
      schema: {
        operationId: 'deleteCollectionResponse',
        summary: 'Delete a response',
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

function pathOf({ collectionId, responseId }: Static<typeof params>): ItemPath {
  return { collectionId, itemId: responseId }
}
