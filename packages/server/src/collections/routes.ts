import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import { sendJson } from '../platform/http/send-json.ts'
import type { App } from '../platform/http/types.ts'
import { beginDuplication, getDuplication } from './duplication.ts'
import { readBody } from './parsing.ts'
import { patchCollection } from './patching.ts'
import { createCollectionReader } from './reading.ts'
import { beginReplacement, getReplacement, replaceCollection } from './replacement.ts'
import {
  BegunUpdate,
  CollectionAnswer,
  CollectionBody,
  CollectionId,
  CollectionName,
  CollectionParams,
  CollectionQuery,
  CollectionsAnswer,
  CollectionsQuery,
  DuplicateCollection,
  DuplicationAnswer,
  PatchCollection,
  PatchedCollection,
  TaskParams,
  UpdateTask,
  WorkspaceChoice,
} from './schema.ts'
import { createCollection, deleteCollection, getCollections } from './service.ts'

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
      config: { errors: { family: 'legacy' } },
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
        takesAccessKey: true,
        errors: { family: 'legacy', notFound: { status: 400, withoutDetails: true } },
      },
    },
    async (request, reply) => {
      const { collectionId } = request.params
      const { model } = request.query
      const parts = await (request.accessKey
        ? reader.readShared(request.accessKey, collectionId, model)
        : reader.read(callerOf(request), collectionId, model))
      return sendJson(reply, parts)
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
      if (!prefersAsync(request.headers.prefer))
        return { collection: await replaceCollection(deps, caller, collectionId, request.body) }
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
    async (request) => ({
      collection: await patchCollection(
        deps,
        callerOf(request),
        request.params.collectionId,
        request.body.collection,
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
    async (request) => ({
      collection: await deleteCollection(deps, callerOf(request), request.params.collectionId),
    }),
  )
}

/** `Prefer` is a list of wishes (RFC 7240). */
function prefersAsync(prefer: string | undefined): boolean {
  return /(^|,)\s*respond-async\s*(,|;|$)/i.test(prefer ?? '')
}
