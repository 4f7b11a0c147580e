import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { callerOf, CSRF_COOKIE, originOf, SESSION_COOKIE } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { describeSession } from './description.ts'
import { changePassword } from './password.ts'
import {
  ChangePassword,
  CreatedSession,
  CreateSession,
  SessionDescription,
  SessionParams,
  SessionsAnswer,
} from './schema.ts'
import { createSession, endSession, listOwnSessions } from './service.ts'

const tags = ['Sessions']

export function sessionRoutes(app: App, deps: Deps): void {
  app.post(
    '/v1/sessions',
    {
      schema: {
        operationId: 'createSession',
        summary: 'Sign in',
        tags,
        body: CreateSession,
        response: { 201: CreatedSession },
      },
      config: { access: 'anyone', compress: false, errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const { token, ...answer } = await createSession(deps, originOf(request), request.body)
      setCookies(
        reply,
        { token, csrfToken: answer.csrfToken, expiresAt: answer.session.expiresAt },
        deps,
      )
      return reply.code(201).send(answer)
    },
  )

  app.get(
    '/v1/sessions',
    {
      schema: {
        operationId: 'listSessions',
        summary: 'List your sign-ins',
        tags,
        response: { 200: SessionsAnswer },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => ({ sessions: await listOwnSessions(deps, callerOf(request)) }),
  )

  app.delete(
    '/v1/sessions/:sessionId',
    {
      schema: {
        operationId: 'endSession',
        summary: 'Sign out',
        tags,
        params: SessionParams,
        response: { 204: Type.Null() },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const wasCurrent = await endSession(deps, callerOf(request), request.params.sessionId)
      if (wasCurrent)
        reply.clearCookie(SESSION_COOKIE, { path: '/' }).clearCookie(CSRF_COOKIE, { path: '/' })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/v1/session',
    {
      schema: {
        operationId: 'describeSession',
        summary: 'Tell who is signed in and what they may do in the team',
        tags,
        response: { 200: SessionDescription },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request) => describeSession(deps, callerOf(request)),
  )

  app.put(
    '/v1/session/password',
    {
      schema: {
        operationId: 'changePassword',
        summary: 'Change your password and end your other sign-ins',
        tags,
        body: ChangePassword,
        response: { 204: Type.Null() },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request, reply) => {
      await changePassword(deps, callerOf(request), request.body)
      return reply.code(204).send(null)
    },
  )
}

interface SessionCookies {
  token: string
  csrfToken: string
  expiresAt: string
}

/** The CSRF token is readable by the page, which sends it back in a header; the session token is not. */
function setCookies(
  reply: FastifyReply,
  { token, csrfToken, expiresAt }: SessionCookies,
  deps: Deps,
): void {
  const secure = deps.publicUrl().startsWith('https:')
  const shared = { path: '/', sameSite: 'lax', secure, expires: new Date(expiresAt) } as const
  reply.setCookie(SESSION_COOKIE, token, { ...shared, httpOnly: true })
  reply.setCookie(CSRF_COOKIE, csrfToken, shared)
}
