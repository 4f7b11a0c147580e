import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { InvitationParams, InvitationsAnswer, InvitationsQuery } from './schema.ts'
import { getInvitations, revokeInvitation } from './service.ts'

const tags = ['Invitations']
const config = { access: 'manage users', errors: { family: 'problem' } } as const

export function invitationRoutes(app: App, deps: Deps): void {
  app.get(
    '/v1/invitations',
    {
      schema: {
        operationId: 'listInvitations',
        summary: 'List the people who were invited and have not come in',
        tags,
        querystring: InvitationsQuery,
        response: { 200: InvitationsAnswer },
      },
      config,
    },
    async (request) => getInvitations(deps, callerOf(request), request.query),
  )

  app.delete(
    '/v1/invitations/:invitationId',
    {
      schema: {
        operationId: 'revokeInvitation',
        summary: 'Revoke an invitation',
        tags,
        params: InvitationParams,
        response: { 204: Type.Null() },
      },
      config,
    },
    async (request, reply) => {
      await revokeInvitation(deps, callerOf(request), request.params.invitationId)
      return reply.code(204).send(null)
    },
  )
}
