import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { taggableCollection, taggableWorkspace } from './elements.ts'
import {
  CollectionParams,
  ReplaceTags,
  SlugParams,
  TaggedAnswer,
  TaggedQuery,
  TagsAnswer,
  WorkspaceParams,
} from './schema.ts'
import { getTaggedEntities, getTags, replaceTags } from './service.ts'

const tags = ['Tags']
const forbidden = { title: 'Access Denied' } as const
const invalid = { family: 'problem-untyped' } as const

export function tagRoutes(app: App, deps: Deps): void {
  app.get(
    '/collections/:collectionId/tags',
    {
      schema: {
        operationId: 'getCollectionTags',
        summary: 'Get the tags of a collection',
        tags,
        params: CollectionParams,
        response: { 200: TagsAnswer },
      },
      // The contract lists 403 as the only refusal of a known caller.
      config: {
        errors: {
          family: 'problem',
          forbidden,
          notFound: { ...forbidden, kind: 'forbidden', withoutDetails: true },
        },
      },
    },
    async (request) =>
      getTags(deps, callerOf(request), taggableCollection, request.params.collectionId),
  )

  app.put(
    '/collections/:collectionId/tags',
    {
      schema: {
        operationId: 'updateCollectionTags',
        summary: 'Replace the tags of a collection',
        tags,
        params: CollectionParams,
        body: ReplaceTags,
        response: { 200: TagsAnswer },
      },
      config: { errors: { family: 'problem', forbidden, invalid }, invalid: 'parameters' },
    },
    async (request) =>
      replaceTags(
        deps,
        callerOf(request),
        taggableCollection,
        request.params.collectionId,
        request.body.tags,
      ),
  )

  app.get(
    '/workspaces/:workspaceId/tags',
    {
      schema: {
        operationId: 'getWorkspaceTags',
        summary: 'Get the tags of a workspace',
        tags,
        params: WorkspaceParams,
        response: { 200: TagsAnswer },
      },
      config: { errors: { family: 'problem', forbidden } },
    },
    async (request) =>
      getTags(deps, callerOf(request), taggableWorkspace, request.params.workspaceId),
  )

  app.put(
    '/workspaces/:workspaceId/tags',
    {
      schema: {
        operationId: 'updateWorkspaceTags',
        summary: 'Replace the tags of a workspace',
        tags,
        params: WorkspaceParams,
        body: ReplaceTags,
        response: { 200: TagsAnswer },
      },
      config: { errors: { family: 'problem', forbidden, invalid }, invalid: 'parameters' },
    },
    async (request) =>
      replaceTags(
        deps,
        callerOf(request),
        taggableWorkspace,
        request.params.workspaceId,
        request.body.tags,
      ),
  )

  app.get(
    '/tags/:slug/entities',
    {
      schema: {
        operationId: 'getTaggedEntities',
        summary: 'List what carries a tag, newest first',
        tags,
        params: SlugParams,
        querystring: TaggedQuery,
        response: { 200: TaggedAnswer },
      },
      config: { errors: { family: 'problem', forbidden, invalid: { family: 'framework' } } },
    },
    async (request) =>
      getTaggedEntities(deps, callerOf(request), request.params.slug, request.query),
  )
}
