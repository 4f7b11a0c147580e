// Folders, requests and responses one by one: `createCollectionFolder`, `getCollectionRequest` and their kin. What is read,
// changed and deleted is the same for the three; what a creation puts them into is not.
import type { JsonObject } from '@posthorn/collection'
import { Type, type TSchema } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import { missingParameter } from '../platform/errors/errors.ts'
import { preconditionsOf, sendState } from '../platform/http/preconditions.ts'
import type { App } from '../platform/http/types.ts'
import { creationErrors, itemErrors } from './errors.ts'
import { folderModel, requestModel, responseModel, type ItemModel } from './model.ts'
import { readItem } from './reading.ts'
import {
  CollectionParams,
  CreateFolder,
  FlatRequest,
  FlatResponse,
  FolderChoice,
  ItemAnswer,
  ItemQuery,
  RequestChoice,
  UpdateFolder,
} from './schema.ts'
import { createItem, deleteItem, updateItem, type ItemPath } from './service.ts'

const params = CollectionParams
const response = { 200: ItemAnswer }

export function itemRoutes(app: App, deps: Deps): void {
  const bodyLimit = deps.config.bodyLimitBytes

  app.post(
    '/collections/:collectionId/folders',
    {
      bodyLimit,
      schema: { ...creationOf(folderModel), params, body: CreateFolder, response },
      config: { errors: creationErrors(folderModel) },
    },
    async (request) => {
      const { collectionId } = request.params
      const place = { collectionId, parentId: request.body.folder ?? undefined }
      return createItem(deps, callerOf(request), folderModel, place, request.body)
    },
  )
  existingItemRoutes(app, deps, folderModel, UpdateFolder)

  app.post(
    '/collections/:collectionId/requests',
    {
      bodyLimit,
      schema: {
        ...creationOf(requestModel),
        params,
        querystring: FolderChoice,
        body: FlatRequest,
        response,
      },
      config: { errors: creationErrors(requestModel) },
    },
    async (request) => {
      const { collectionId } = request.params
      const place = { collectionId, parentId: request.query.folderId }
      return createItem(deps, callerOf(request), requestModel, place, request.body)
    },
  )
  existingItemRoutes(app, deps, requestModel, FlatRequest)

  app.post(
    '/collections/:collectionId/responses',
    {
      bodyLimit,
      schema: {
        ...creationOf(responseModel),
        params,
        querystring: RequestChoice,
        body: FlatResponse,
        response,
      },
      config: { errors: creationErrors(responseModel) },
    },
    async (request) => {
      const { collectionId } = request.params
      const parentId = request.query.request ?? request.query.requestId
      if (parentId === undefined) throw missingParameter('request')
      const place = { collectionId, parentId }
      return createItem(deps, callerOf(request), responseModel, place, request.body)
    },
  )
  existingItemRoutes(app, deps, responseModel, FlatResponse)
}

/** Get, change and delete of an item that is there. */
function existingItemRoutes<Body extends TSchema>(
  app: App,
  deps: Deps,
  model: ItemModel,
  body: Body,
): void {
  const { name } = model
  const parameter = `${name}Id`
  const url = `/collections/:collectionId/${name}s/:${parameter}`
  const tags = tagsOf(model)
  const params = Type.Object({ collectionId: Type.String(), [parameter]: Type.String() })
  const config = { errors: itemErrors(model, parameter) }
  const pathOf = ({ params }: { params: unknown }): ItemPath => {
    const { collectionId = '', [parameter]: itemId = '' } = params as Record<string, string>
    return { collectionId, itemId }
  }

  app.get(
    url,
    {
      schema: {
        operationId: `getCollection${capitalized(name)}`,
        summary: `Get a ${name}`,
        tags,
        params,
        querystring: ItemQuery,
        response,
      },
      config,
    },
    async (request, reply) => {
      const path = pathOf(request)
      const { state, around, render } = await readItem(deps, callerOf(request), model, path)
      return sendState(request, reply, state, () => render(request.query), around)
    },
  )

  app.put(
    url,
    {
      bodyLimit: deps.config.bodyLimitBytes,
      schema: {
        operationId: `updateCollection${capitalized(name)}`,
        summary: `Change the fields of a ${name}`,
        tags,
        params,
        body,
        response,
      },
      config,
    },
    async (request, reply) =>
      updateItem(
        deps,
        callerOf(request),
        model,
        { ...pathOf(request), preconditions: preconditionsOf(request, reply) },
        request.body as JsonObject,
      ),
  )

  app.delete(
    url,
    {
      schema: {
        operationId: `deleteCollection${capitalized(name)}`,
        summary: `Delete a ${name}`,
        tags,
        params,
        response,
      },
      config,
    },
    async (request, reply) =>
      deleteItem(deps, callerOf(request), model, {
        ...pathOf(request),
        preconditions: preconditionsOf(request, reply),
      }),
  )
}

function creationOf(model: ItemModel) {
  const { name } = model
  return {
    operationId: `createCollection${capitalized(name)}`,
    summary: `Create a ${name}`,
    tags: tagsOf(model),
  }
}

function tagsOf({ name }: ItemModel): string[] {
  return [`${capitalized(name)}s`]
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
