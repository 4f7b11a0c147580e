import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { MeAnswer } from './schema.ts'
import { getMe } from './service.ts'

export function meRoutes(app: App, deps: Deps): void {
  app.get(
    '/me',
    {
      schema: {
        operationId: 'getAuthenticatedUser',
        summary: 'Get yourself and your usage',
        tags: ['Users'],
        response: { 200: MeAnswer },
      },
      config: { errors: { family: 'legacy' } },
    },
    async (request) => getMe(deps, callerOf(request)),
  )
}
