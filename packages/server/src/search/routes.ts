import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { SearchAnswer, SearchQuery } from './schema.ts'
import { searchNames } from './service.ts'

export function searchRoutes(app: App, deps: Deps): void {
  app.get(
    '/v1/search',
    {
      schema: {
        operationId: 'search',
        summary: 'Search workspaces, collections and environments by name',
        tags: ['Search'],
        querystring: SearchQuery,
        response: { 200: SearchAnswer },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => searchNames(deps, callerOf(request), request.query),
  )
}
