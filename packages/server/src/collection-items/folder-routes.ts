import type { Static } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import { preconditionsOf, sendState } from '../platform/http/preconditions.ts'
import type { App } from '../platform/http/types.ts'
import { creationErrors, itemErrors } from './errors.ts'
import { folderModel as model } from './model.ts'
import { readItem } from './reading.ts'
import {
  CollectionParams,
  CreateFolder,
  FolderParams,
  ItemAnswer,
  ItemQuery,
  UpdateFolder,
} from './schema.ts'
import { createItem, deleteItem, updateItem, type ItemPath } from './service.ts'

const tags = ['Folders']
const params = FolderParams
const response = { 200: ItemAnswer }

export function folderRoutes(app: App, deps: Deps): void {
  const bodyLimit = deps.config.bodyLimitBytes
  const errors = itemErrors(model, 'folderId')

  app.post(
    '/collections/:collectionId/folders',
    {
      bodyLimit,
      schema: {
        operationId: 'createCollectionFolder',
        summary: 'Create a folder',
        tags,
        params: CollectionParams,
        body: CreateFolder,
        response,
      },
      config: { errors: creationErrors(model) },
    },
    async (request) => {
      const { collectionId } = request.params
      const parentId = request.body.folder ?? undefined
      return createItem(deps, callerOf(request), model, { collectionId, parentId }, request.body)
    },
  )

  app.get(
    '/collections/:collectionId/folders/:folderId',
    {
      schema: {
        operationId: 'getCollectionFolder',
        summary: 'Get a folder',
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
    '/collections/:collectionId/folders/:folderId',
    {
      bodyLimit,
      schema: {
        operationId: 'updateCollectionFolder',
        summary: 'Change the fields of a folder',
        tags,
        params,
        body: UpdateFolder,
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
    '/collections/:collectionId/folders/:folderId',
    {
      schema: {
        operationId: 'deleteCollectionFolder',
        summary: 'Delete a folder',
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

function pathOf({ collectionId, folderId }: Static<typeof params>): ItemPath {
  return { collectionId, itemId: folderId }
}
