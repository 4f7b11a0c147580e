import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import {
  AccessAnswer,
  AccessQuery,
  ObjectParams,
  PersonAccessAnswer,
  PersonParams,
} from './schema.ts'
import { getPersonAccess, listAccess } from './service.ts'

const tags = ['Access']
const config = { access: 'manage users', errors: { family: 'problem' } } as const

export function accessRoutes(app: App, deps: Deps): void {
  app.get(
    '/v1/access/:kind/:id',
    {
      schema: {
        operationId: 'listAccess',
        summary: 'List who gets at a workspace or a collection, and why',
        tags,
        params: ObjectParams,
        querystring: AccessQuery,
        response: { 200: AccessAnswer },
      },
      config,
    },
    async (request) => listAccess(deps, callerOf(request), request.params, request.query),
  )

  app.get(
    '/v1/access/:kind/:id/users/:userId',
    {
      schema: {
        operationId: 'getPersonAccess',
        summary: 'Get what somebody may do with a workspace or a collection, and why',
        tags,
        params: PersonParams,
        response: { 200: PersonAccessAnswer },
      },
      config,
    },
    async (request) => getPersonAccess(deps, callerOf(request), request.params),
  )
}
