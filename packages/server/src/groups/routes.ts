import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { addManager, addMember, removeManager, removeMember } from './members.ts'
import {
  CreateGroup,
  Group,
  GroupAnswer,
  GroupParams,
  GroupsAnswer,
  MemberParams,
  ReplaceRoles,
  UpdateGroup,
} from './schema.ts'
import {
  changeGroup,
  createGroup,
  deleteGroup,
  getGroup,
  getGroups,
  replaceRolesOfGroup,
} from './service.ts'

const tags = ['Groups']
const config = { errors: { family: 'problem' } } as const

/** They differ in nothing but what they do. */
const memberRoutes = [
  {
    method: 'PUT',
    path: 'managers',
    operationId: 'addGroupManager',
    summary: 'Make someone manager of a group',
    change: addManager,
  },
  {
    method: 'DELETE',
    path: 'managers',
    operationId: 'removeGroupManager',
    summary: 'End the management of a group by someone, who stays a member',
    change: removeManager,
  },
  {
    method: 'PUT',
    path: 'members',
    operationId: 'addGroupMember',
    summary: 'Add a member to a group',
    change: addMember,
  },
  {
    method: 'DELETE',
    path: 'members',
    operationId: 'removeGroupMember',
    summary: 'Remove a member from a group',
    change: removeMember,
  },
] as const

export function groupRoutes(app: App, deps: Deps): void {
  app.get(
    '/groups',
    {
      schema: {
        operationId: 'getGroups',
        summary: 'List the groups of the team',
        tags,
        response: { 200: GroupsAnswer },
      },
      config,
    },
    async (request) => ({ data: await getGroups(deps, callerOf(request)) }),
  )

  app.get(
    '/groups/:groupId',
    {
      schema: {
        operationId: 'getGroup',
        summary: 'Get a group',
        tags,
        params: GroupParams,
        response: { 200: Group },
      },
      config,
    },
    async (request) => getGroup(deps, callerOf(request), request.params.groupId),
  )

  app.post(
    '/v1/groups',
    {
      schema: {
        operationId: 'createGroup',
        summary: 'Create a group',
        tags,
        body: CreateGroup,
        response: { 201: GroupAnswer },
      },
      config: { ...config, access: 'create groups' },
    },
    async (request, reply) =>
      reply.code(201).send({ group: await createGroup(deps, callerOf(request), request.body) }),
  )

  app.patch(
    '/v1/groups/:groupId',
    {
      schema: {
        operationId: 'updateGroup',
        summary: 'Change the name or the summary of a group',
        tags,
        params: GroupParams,
        body: UpdateGroup,
        response: { 200: GroupAnswer },
      },
      config,
    },
    async (request) => ({
      group: await changeGroup(deps, callerOf(request), request.params.groupId, request.body),
    }),
  )

  app.delete(
    '/v1/groups/:groupId',
    {
      schema: {
        operationId: 'deleteGroup',
        summary: 'Delete a group',
        tags,
        params: GroupParams,
        response: { 204: Type.Null() },
      },
      config,
    },
    async (request, reply) => {
      await deleteGroup(deps, callerOf(request), request.params.groupId)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/v1/groups/:groupId/roles',
    {
      schema: {
        operationId: 'replaceGroupRoles',
        summary: 'Replace the team roles of a group',
        tags,
        params: GroupParams,
        body: ReplaceRoles,
        response: { 200: GroupAnswer },
      },
      config,
    },
    async (request) => ({
      group: await replaceRolesOfGroup(
        deps,
        callerOf(request),
        request.params.groupId,
        request.body.roles,
      ),
    }),
  )

  for (const { method, path, operationId, summary, change } of memberRoutes) {
    app.route({
      method,
      url: `/v1/groups/:groupId/${path}/:userId`,
      schema: {
        operationId,
        summary,
        tags,
        params: MemberParams,
        response: { 200: GroupAnswer },
      },
      config,
      handler: async (request) => {
        const { groupId, userId } = request.params
        return { group: await change(deps, callerOf(request), groupId, userId) }
      },
    })
  }
}
