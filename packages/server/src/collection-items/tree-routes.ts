import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { listItems } from './browsing.ts'
import { CollectionParams, FoundItems, ItemSearch, ItemsPage, LevelQuery } from './schema.ts'
import { searchItems } from './searching.ts'

const tags = ['Collections']
const params = CollectionParams
const config = { errors: { family: 'problem' } } as const

/** The items of a collection as a page shows them: level by level, or by what they are called. */
export function itemTreeRoutes(app: App, deps: Deps): void {
  app.get(
    '/v1/collections/:collectionId/items',
    {
      schema: {
        operationId: 'listCollectionItems',
        summary: 'List one level of the tree of a collection',
        tags,
        params,
        querystring: LevelQuery,
        response: { 200: ItemsPage },
      },
      config,
    },
    async (request) =>
      listItems(deps, callerOf(request), request.params.collectionId, request.query),
  )

  app.get(
    '/v1/collections/:collectionId/items/search',
    {
      schema: {
        operationId: 'searchCollectionItems',
        summary: 'Search the items of a collection by name, URL and method',
        tags,
        params,
        querystring: ItemSearch,
        response: { 200: FoundItems },
      },
      config,
    },
    async (request) =>
      searchItems(deps, callerOf(request), request.params.collectionId, request.query),
  )
}
