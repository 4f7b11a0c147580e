// The HTTP server without routes: parsing, validation, request ids, logs, and the defaults of Fastify that
// break clients of the compatible API mended.
import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import cookie from '@fastify/cookie'
import { fastify, LogController, type FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { registerErrorHandler, sendUnreadable } from '../errors/error-handler.ts'
import { malformed } from '../errors/errors.ts'
import { toLogged } from '../report.ts'
import { registerJsonBody } from './json-body.ts'
import type { App } from './types.ts'
import { createValidatorCompiler } from './validator.ts'

const REQUEST_ID = /^[\w.:-]{1,128}$/
// Long enough for anything a client may put into a path by mistake: it is then not found, not "URI too long".
const LONGEST_PARAMETER = 4096
const DEFAULT_BODY_LIMIT_BYTES = 1024 * 1024

export type ServerConfig = Pick<Config, 'logLevel' | 'trustProxy' | 'requestTimeoutMs'>

/** @param logStream where the JSON log lines go */
export async function createHttpServer(config: ServerConfig, logStream: Writable): Promise<App> {
  const app: App = fastify({
    logger: {
      level: config.logLevel,
      base: null,
      stream: logStream,
      serializers: {
        req: ({ method, url }) => ({ method, path: pathOf(url) }),
        err: toLogged,
      },
    },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: DEFAULT_BODY_LIMIT_BYTES,
    requestTimeout: config.requestTimeoutMs,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    genReqId: requestIdOf,
    frameworkErrors: sendUnreadable,
    routerOptions: { maxParamLength: LONGEST_PARAMETER, ignoreTrailingSlash: true },
  })
  app.setValidatorCompiler(createValidatorCompiler())
  // Response schemas document; they never drop what a document holds.
  app.setSerializerCompiler(() => JSON.stringify)
  await app.register(cookie)
  registerJsonBody(app)
  registerErrorHandler(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff')
    // PostgreSQL refuses NUL in any text; bodies are looked at in json-body.ts.
    if (request.url.includes('%00'))
      throw malformed('The URL holds a NUL character.', ['/: must not hold %00'])
  })
  app.addHook('onResponse', async (request, reply) =>
    logRequest(request, reply.statusCode, reply.elapsedTime),
  )
  return app
}

function requestIdOf({ headers }: { headers: NodeJS.Dict<string | string[]> }): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
}

/** One line per request. The query is left out: it may hold an API key. */
function logRequest(request: FastifyRequest, status: number, elapsedMs: number): void {
  const path = pathOf(request.url)
  request.log.info(
    {
      method: request.method,
      path,
      status,
      ms: Math.round(elapsedMs * 10) / 10,
      ...(request.caller && { userId: request.caller.userId, teamId: request.caller.teamId }),
    },
    `${request.method} ${path} ${status}`,
  )
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '/'
}
