import type { Readable } from 'node:stream'
import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { refused } from './changes.ts'
import { getCollectionRoles, updateCollectionRoles } from './collection-roles.ts'
import { exportPermissions, listPermissions } from './permissions.ts'
import {
  CollectionParams,
  CollectionRoles,
  IdentifierHeaders,
  PermissionsAnswer,
  PermissionsExportQuery,
  UpdateCollectionRoles,
  UpdateWorkspaceRoles,
  WorkspaceParams,
  WorkspaceRoles,
  WorkspaceRolesCatalogue,
  WorkspaceRolesQuery,
} from './schema.ts'
import { getRolesCatalogue, getWorkspaceRoles, updateWorkspaceRoles } from './workspace-roles.ts'

const tags = ['Roles']
const notFound = { family: 'problem-code', code: 'instanceNotFoundError' } as const

export function roleRoutes(app: App, deps: Deps): void {
  app.get(
    '/workspaces-roles',
    {
      schema: {
        operationId: 'getAllWorkspaceRoles',
        summary: 'List the roles there are in workspaces',
        tags,
        response: { 200: WorkspaceRolesCatalogue },
      },
      config: { errors: { family: 'problem' } },
    },
    async () => getRolesCatalogue(),
  )

  app.get(
    '/workspaces/:workspaceId/roles',
    {
      schema: {
        operationId: 'getWorkspaceRoles',
        summary: 'Get who has which role in a workspace',
        tags,
        params: WorkspaceParams,
        querystring: WorkspaceRolesQuery,
        response: { 200: WorkspaceRoles },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => ({
      roles: await getWorkspaceRoles(deps, callerOf(request), request.params.workspaceId),
    }),
  )

  app.patch(
    '/workspaces/:workspaceId/roles',
    {
      schema: {
        operationId: 'updateWorkspaceRoles',
        summary: 'Change the roles in a workspace',
        tags,
        consumes: ['application/json', 'application/json-patch+json'],
        params: WorkspaceParams,
        headers: IdentifierHeaders,
        body: UpdateWorkspaceRoles,
        response: { 200: WorkspaceRoles },
      },
      config: {
        invalid: 'parameters',
        errors: {
          family: 'problem',
          invalid: { family: 'problem-code', code: 'invalidParamError' },
          // The contract has no 409 here.
          conflict: { kind: 'invalid', family: 'problem-code', code: 'invalidParamError' },
          unprocessable: { family: 'problem-link' },
        },
      },
    },
    async (request) => {
      if (request.headers.identifiertype?.toLowerCase() === 'scim')
        throw refused('There are no SCIM ids here. Send ids without the header "identifierType".')
      const { workspaceId } = request.params
      const { roles } = request.body
      return { roles: await updateWorkspaceRoles(deps, callerOf(request), workspaceId, roles) }
    },
  )

  app.get(
    '/collections/:collectionId/roles',
    {
      schema: {
        operationId: 'getCollectionRoles',
        summary: 'Get the roles that are given for a collection',
        tags,
        params: CollectionParams,
        response: { 200: CollectionRoles },
      },
      config: { errors: { family: 'problem', notFound } },
    },
    async (request) => getCollectionRoles(deps, callerOf(request), request.params.collectionId),
  )

  app.patch(
    '/collections/:collectionId/roles',
    {
      schema: {
        operationId: 'updateCollectionRoles',
        summary: 'Give and take roles for a collection',
        tags,
        params: CollectionParams,
        body: UpdateCollectionRoles,
        response: { 204: Type.Null() },
      },
      config: { invalid: 'parameters', errors: { family: 'problem', notFound } },
    },
    async (request, reply) => {
      const { collectionId } = request.params
      await updateCollectionRoles(deps, callerOf(request), collectionId, request.body.roles)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/v1/permissions',
    {
      schema: {
        operationId: 'listPermissions',
        summary: 'List what each role may',
        tags,
        response: { 200: PermissionsAnswer },
      },
      config: { errors: { family: 'problem' } },
    },
    async () => ({ matrices: listPermissions() }),
  )

  app.get(
    '/v1/permissions/export',
    {
      schema: {
        operationId: 'exportPermissions',
        summary: 'Download what each role may as a file',
        tags,
        querystring: PermissionsExportQuery,
        response: {
          200: {
            description: 'One line for each permission; the first names the roles',
            content: { 'text/csv': { schema: Type.Unsafe<Readable>(Type.String()) } },
          },
        },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const { headers, content } = exportPermissions(request.query)
      return reply.headers(headers).send(content)
    },
  )
}
