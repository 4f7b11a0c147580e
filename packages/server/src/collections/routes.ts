import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import { isConditional, preconditionsOf, sendState } from '../platform/http/preconditions.ts'
import { toPayload } from '../platform/http/send-json.ts'
import type { App } from '../platform/http/types.ts'
import { BURST } from '../platform/rate-limit/rate-limit.ts'
import { describeCollection } from './describing.ts'
import { beginDuplication, getDuplication } from './duplication.ts'
import { readBody } from './parsing.ts'
import { changeCollection, patchCollection } from './patching.ts'
import { createCollectionReader } from './reading.ts'
import { beginReplacement, getReplacement, replaceCollection } from './replacement.ts'
import {
  BegunUpdate,
  ChangeCollection,
  CollectionAnswer,
  CollectionBody,
  CollectionId,
  CollectionName,
  CollectionParams,
  CollectionQuery,
  CollectionsAnswer,
  CollectionsQuery,
  DescribedCollection,
  DuplicateCollection,
  DuplicationAnswer,
  PatchCollection,
  PatchedCollection,
  TaskParams,
  UpdateTask,
  WorkspaceChoice,
} from './schema.ts'
import {
  createCollection,
  deleteCollection,
  getCollections,
  loadCollection,
  stateOf,
} from './service.ts'
import { useAccessKey } from './sharing.ts'

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
      config: { isKept: true, rateLimit: BURST, errors: { family: 'legacy' } },
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
        body: CollectionBody,
        response: { 200: CollectionName },
      },
      // The contract lists 400 as the only refusal of a known caller.
      config: {
        body: 'bytes',
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
        await readBody(deps.threads, request.body),
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
      config: {
        isKept: true,
        takesAccessKey: true,
        errors: { family: 'legacy', notFound: { status: 400, withoutDetails: true } },
      },
    },
    async (request, reply) => {
      const { collectionId } = request.params
      const { model } = request.query
      if (request.accessKey) {
        const row = await useAccessKey(deps, request.accessKey, collectionId)
        // Another state than that of whoever sees the secrets, so that neither is told to have the other's.
        return sendState(request, reply, `${stateOf(row)}-shared`, async () =>
          toPayload(reply, await reader.renderShared(row, model)),
        )
      }
      const row = await loadCollection(deps.db.query, callerOf(request), 'view', collectionId)
      return sendState(request, reply, stateOf(row), async () =>
        toPayload(reply, await reader.render(row, model)),
      )
    },
  )

  app.get(
    '/v1/collections/:collectionId',
    {
      schema: {
        operationId: 'describeCollection',
        summary: 'Get a collection without its items',
        tags,
        params,
        response: { 200: DescribedCollection },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const { collectionId } = request.params
      const { state, collection } = await describeCollection(deps, callerOf(request), collectionId)
      const { workspace, permissions, isPublic } = collection
      const around = { workspace, permissions, isPublic }
      return sendState(request, reply, state, () => ({ collection }), around)
    },
  )

  app.patch(
    '/v1/collections/:collectionId',
    {
      schema: {
        operationId: 'changeCollection',
        summary: 'Change a collection, not its items',
        tags,
        params,
        body: ChangeCollection,
        response: { 204: Type.Null() },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const { collectionId } = request.params
      const preconditions = preconditionsOf(request, reply)
      await changeCollection(deps, callerOf(request), collectionId, request.body, preconditions)
      return reply.code(204).send(null)
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
        body: CollectionBody,
        headers: Type.Object({ prefer: Type.Optional(Type.String()) }),
        response: { 200: CollectionName, 202: BegunUpdate },
      },
      config: { body: 'bytes', errors: { family: 'legacy' } },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const { collectionId } = request.params
      // A preference may be ignored; what is asked of the state has to hold when it is changed.
      if (!prefersAsync(request.headers.prefer) || isConditional(request)) {
        const preconditions = preconditionsOf(request, reply)
        const { body } = request
        return {
          collection: await replaceCollection(deps, caller, collectionId, body, preconditions),
        }
      }
      const task = await beginReplacement(deps, caller, collectionId, request.body)
      return reply.code(202).send({ task })
    },
  )

  app.get(
    '/collection-updates-tasks/:taskId',
    {
      schema: {
        operationId: 'getCollectionUpdatesTasks',
        summary: 'Get the state of a replacement',
        tags,
        params: TaskParams,
        response: { 200: UpdateTask },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => getReplacement(deps, callerOf(request), request.params.taskId),
  )

  app.post(
    '/collections/:collectionId/duplicates',
    {
      schema: {
        operationId: 'duplicateCollection',
        summary: 'Copy a collection into a workspace',
        tags,
        params,
        body: DuplicateCollection,
        response: { 200: DuplicationAnswer },
      },
      // The contract has no 404 for this operation.
      config: {
        invalid: 'parameters',
        errors: { family: 'problem', invalid: { family: 'legacy' }, notFound: { status: 400 } },
      },
    },
    async (request) => ({
      task: await beginDuplication(
        deps,
        callerOf(request),
        request.params.collectionId,
        request.body,
      ),
    }),
  )

  app.get(
    '/collection-duplicate-tasks/:taskId',
    {
      schema: {
        operationId: 'getDuplicateCollectionTaskStatus',
        summary: 'Get the state of a copy',
        tags,
        params: TaskParams,
        response: { 200: DuplicationAnswer },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => ({
      task: await getDuplication(deps, callerOf(request), request.params.taskId),
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

/** `Prefer` is a list of wishes (RFC 7240). */
function prefersAsync(prefer: string | undefined): boolean {
  return /(^|,)\s*respond-async\s*(,|;|$)/i.test(prefer ?? '')
}
