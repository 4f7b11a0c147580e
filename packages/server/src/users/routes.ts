import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { deactivateUser } from './deactivation.ts'
import { getMemberRoles, replaceMemberRoles } from './team-roles.ts'
import { listUsers } from './members.ts'
import { getTeamUser, getTeamUsers } from './reading.ts'
import {
  CreatedSetupLink,
  CreatedUser,
  CreateUser,
  MemberRoles,
  ReplaceMemberRoles,
  TeamUser,
  TeamUsersAnswer,
  TeamUsersQuery,
  UserAnswer,
  UserParams,
  UsersAnswer,
  UsersQuery,
} from './schema.ts'
import { createUser } from './service.ts'
import { renewSetupLink } from './setup-links.ts'

const tags = ['Users']

export function userRoutes(app: App, deps: Deps): void {
  app.get(
    '/users',
    {
      schema: {
        operationId: 'getTeamUsers',
        summary: 'List the active members of the team',
        tags,
        querystring: TeamUsersQuery,
        response: { 200: TeamUsersAnswer },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => ({ data: await getTeamUsers(deps, callerOf(request), request.query) }),
  )

  app.get(
    '/users/:userId',
    {
      schema: {
        operationId: 'getTeamUser',
        summary: 'Get an active member of the team',
        tags,
        params: UserParams,
        response: { 200: TeamUser },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => getTeamUser(deps, callerOf(request), request.params.userId),
  )

  app.post(
    '/v1/users',
    {
      schema: {
        operationId: 'createUser',
        summary: 'Add a person to the team',
        tags,
        body: CreateUser,
        response: { 201: CreatedUser },
      },
      config: { access: 'manage users', compress: false, errors: { family: 'problem' } },
    },
    async (request, reply) =>
      reply.code(201).send(await createUser(deps, callerOf(request), request.body)),
  )

  app.get(
    '/v1/users',
    {
      schema: {
        operationId: 'listUsers',
        summary: 'List the members of the team',
        tags,
        querystring: UsersQuery,
        response: { 200: UsersAnswer },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => listUsers(deps, callerOf(request), request.query),
  )

  app.post(
    '/v1/users/:userId/deactivate',
    {
      schema: {
        operationId: 'deactivateUser',
        summary: "End a person's access",
        tags,
        params: UserParams,
        response: { 200: UserAnswer },
      },
      config: { access: 'manage users', errors: { family: 'problem' } },
    },
    async (request) => ({
      user: await deactivateUser(deps, callerOf(request), request.params.userId),
    }),
  )

  app.get(
    '/v1/users/:userId/roles',
    {
      schema: {
        operationId: 'getMemberRoles',
        summary: 'Get the team roles of a member',
        tags,
        params: UserParams,
        response: { 200: MemberRoles },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => getMemberRoles(deps, callerOf(request), request.params.userId),
  )

  app.put(
    '/v1/users/:userId/roles',
    {
      schema: {
        operationId: 'replaceMemberRoles',
        summary: 'Replace the team roles of a member',
        tags,
        params: UserParams,
        body: ReplaceMemberRoles,
        response: { 200: MemberRoles },
      },
      config: { access: 'manage users', errors: { family: 'problem' } },
    },
    async (request) =>
      replaceMemberRoles(deps, callerOf(request), request.params.userId, request.body),
  )

  app.post(
    '/v1/users/:userId/setup-link',
    {
      schema: {
        operationId: 'createSetupLink',
        summary: 'Make a one-time link by which a person sets a password',
        tags,
        params: UserParams,
        response: { 201: CreatedSetupLink },
      },
      config: { access: 'manage users', compress: false, errors: { family: 'problem' } },
    },
    async (request, reply) =>
      reply.code(201).send(await renewSetupLink(deps, callerOf(request), request.params.userId)),
  )
}
