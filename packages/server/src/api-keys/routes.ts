import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import {
  ApiKeyParams,
  ApiKeysAnswer,
  ApiKeysQuery,
  CreateApiKey,
  CreatedApiKey,
  RotateApiKey,
} from './schema.ts'
import { createApiKey, listKeys, revokeApiKey, rotateApiKey } from './service.ts'

const tags = ['API keys']
const config = { errors: { family: 'problem' } } as const
const configOfSecret = { ...config, compress: false } as const

export function apiKeyRoutes(app: App, deps: Deps): void {
  app.post(
    '/v1/api-keys',
    {
      schema: {
        operationId: 'createApiKey',
        summary: 'Create an API key, shown once',
        tags,
        body: CreateApiKey,
        response: { 201: CreatedApiKey },
      },
      config: configOfSecret,
    },
    async (request, reply) =>
      reply.code(201).send(await createApiKey(deps, callerOf(request), request.body)),
  )

  app.get(
    '/v1/api-keys',
    {
      schema: {
        operationId: 'listApiKeys',
        summary: 'List API keys',
        tags,
        querystring: ApiKeysQuery,
        response: { 200: ApiKeysAnswer },
      },
      config,
    },
    async (request) => listKeys(deps, callerOf(request), request.query),
  )

  app.post(
    '/v1/api-keys/:apiKeyId/rotate',
    {
      schema: {
        operationId: 'rotateApiKey',
        summary: 'Replace an API key, with an overlap',
        tags,
        params: ApiKeyParams,
        body: RotateApiKey,
        response: { 201: CreatedApiKey },
      },
      config: configOfSecret,
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await rotateApiKey(deps, callerOf(request), request.params.apiKeyId, request.body)),
  )

  app.delete(
    '/v1/api-keys/:apiKeyId',
    {
      schema: {
        operationId: 'revokeApiKey',
        summary: 'Revoke an API key',
        tags,
        params: ApiKeyParams,
        response: { 204: Type.Null() },
      },
      config,
    },
    async (request, reply) => {
      await revokeApiKey(deps, callerOf(request), request.params.apiKeyId)
      return reply.code(204).send(null)
    },
  )
}
