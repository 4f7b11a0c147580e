import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import { preconditionsOf, sendState } from '../platform/http/preconditions.ts'
import type { App } from '../platform/http/types.ts'
import { BURST } from '../platform/rate-limit/rate-limit.ts'
import { patchCollection } from './patching.ts'
import { createCollectionReader } from './reading.ts'
import {
  CollectionAnswer,
  CollectionId,
  CollectionName,
  CollectionParams,
  CollectionQuery,
  CollectionsAnswer,
  CollectionsQuery,
  CreateCollection,
  PatchCollection,
  PatchedCollection,
  ReplaceCollection,
  WorkspaceChoice,
} from './schema.ts'
import {
  createCollection,
  deleteCollection,
  getCollections,
  loadCollection,
  replaceCollection,
  stateOf,
} from './service.ts'

const tags = ['Collections']
const params = CollectionParams

export function collectionRoutes(app: App, deps: Deps): void {
  const reader = createCollectionReader(deps)
  const bodyLimit = deps.config.bodyLimitBytes

  app.get(
    '/collections',
    {
      schema: {
        operationId: 'getCollections',
        summary: 'List collections',
        tags,
        querystring: CollectionsQuery,
        response: { 200: CollectionsAnswer },
      },
      config: { rateLimit: BURST, errors: { family: 'legacy' } },
    },
    async (request) => getCollections(deps, callerOf(request), request.query),
  )

  app.post(
    '/collections',
    {
      bodyLimit,
      schema: {
        operationId: 'createCollection',
        summary: 'Create a collection',
        tags,
        querystring: WorkspaceChoice,
        body: CreateCollection,
        response: { 200: CollectionName },
      },
      // The contract lists 400 as the only refusal of a known caller.
      config: {
        errors: {
          family: 'legacy',
          notFound: { status: 400 },
          forbidden: { status: 400, family: 'legacy' },
        },
      },
    },
    async (request) => ({
      collection: await createCollection(
        deps,
        callerOf(request),
        request.query.workspace,
        request.body.collection,
      ),
    }),
  )

  app.get(
    '/collections/:collectionId',
    {
      schema: {
        operationId: 'getCollection',
        summary: 'Get a collection',
        tags,
        params,
        querystring: CollectionQuery,
        response: { 200: CollectionAnswer },
      },
      // 400 for a missing collection, here and for environments only: the contract has it so in all its years.
      config: { errors: { family: 'legacy', notFound: { status: 400, withoutDetails: true } } },
    },
    async (request, reply) => {
      const { collectionId } = request.params
      const row = await loadCollection(deps.db.query, callerOf(request), 'view', collectionId)
      reply.type('application/json; charset=utf-8').serializer(asIs)
      return sendState(request, reply, stateOf(row), () => reader.render(row, request.query.model))
    },
  )

  app.put(
    '/collections/:collectionId',
    {
      bodyLimit,
      schema: {
        operationId: 'putCollection',
        summary: 'Replace a collection',
        tags,
        params,
        body: ReplaceCollection,
        response: { 200: CollectionName },
      },
      config: { errors: { family: 'legacy' } },
    },
    async (request, reply) => ({
      collection: await replaceCollection(
        deps,
        callerOf(request),
        request.params.collectionId,
        request.body.collection,
        preconditionsOf(request, reply),
      ),
    }),
  )

  app.patch(
    '/collections/:collectionId',
    {
      bodyLimit,
      schema: {
        operationId: 'patchCollection',
        summary: 'Change the fields of a collection',
        tags,
        params,
        body: PatchCollection,
        response: { 200: PatchedCollection },
      },
      config: { errors: { family: 'legacy' } },
    },
    async (request, reply) => ({
      collection: await patchCollection(
        deps,
        callerOf(request),
        request.params.collectionId,
        request.body.collection,
        preconditionsOf(request, reply),
      ),
    }),
  )

  app.delete(
    '/collections/:collectionId',
    {
      schema: {
        operationId: 'deleteCollection',
        summary: 'Delete a collection',
        tags,
        params,
        response: { 200: CollectionId },
      },
      // The contract lists 404 as the only refusal of a known caller.
      config: { errors: { family: 'legacy', forbidden: { status: 404, family: 'legacy' } } },
    },
    async (request, reply) => ({
      collection: await deleteCollection(
        deps,
        callerOf(request),
        request.params.collectionId,
        preconditionsOf(request, reply),
      ),
    }),
  )
}

/** The text is JSON already. */
function asIs(text: string): string {
  return text
}
