import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import {
  AccessKeyParams,
  AccessKeysAnswer,
  AccessKeysQuery,
  CreateAccessKey,
  CreatedAccessKey,
} from './schema.ts'
import { createAccessKey, deleteAccessKey, getAccessKeys } from './service.ts'

const tags = ['Collections']
const config = { invalid: 'parameters', errors: { family: 'problem' } } as const

export function collectionAccessKeyRoutes(app: App, deps: Deps): void {
  app.post(
    '/v1/collection-access-keys',
    {
      schema: {
        operationId: 'createCollectionAccessKey',
        summary: 'Create a read-only key of a collection, shown once',
        tags,
        body: CreateAccessKey,
        response: { 201: CreatedAccessKey },
      },
      config,
    },
    async (request, reply) =>
      reply.code(201).send(await createAccessKey(deps, callerOf(request), request.body)),
  )

  app.get(
    '/collection-access-keys',
    {
      schema: {
        operationId: 'getCollectionAccessKeys',
        summary: 'List the read-only keys of collections',
        tags,
        querystring: AccessKeysQuery,
        response: { 200: AccessKeysAnswer },
      },
      config,
    },
    async (request) => getAccessKeys(deps, callerOf(request), request.query),
  )

  app.delete(
    '/collection-access-keys/:keyId',
    {
      schema: {
        operationId: 'deleteCollectionAccessKey',
        summary: 'Delete a read-only key of a collection',
        tags,
        params: AccessKeyParams,
        response: { 204: Type.Null() },
      },
      config,
    },
    async (request, reply) => {
      await deleteAccessKey(deps, callerOf(request), request.params.keyId)
      return reply.code(204).send(null)
    },
  )
}
