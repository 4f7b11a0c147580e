// The HTTP server without routes: parsing, validation, request ids, logs, and the defaults of Fastify that
// break clients of the compatible API mended.
import { randomUUID } from 'node:crypto'
import type { ServerOptions } from 'node:http'
import cookie from '@fastify/cookie'
import { fastify, LogController, type FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { registerErrorHandler, sendUnreadable } from '../errors/error-handler.ts'
import { malformed } from '../errors/errors.ts'
import { answerUnparsable } from '../errors/unparsable.ts'
import { basePathOf, requireFraming, withoutBasePath, withoutOrigin } from './framing.ts'
import { registerBodyCoding } from './body-coding.ts'
import { registerCompression } from './compression.ts'
import type { LogStream } from '../log-stream.ts'
import { toLogged } from '../report.ts'
import { registerJsonBody } from './json-body.ts'
import { registerQueryCheck } from './query.ts'
import type { App } from './types.ts'
import { createValidatorCompiler } from './validator.ts'

const REQUEST_ID = /^[\w.:-]{1,128}$/
// Long enough for anything a client may put into a path by mistake: it is then not found, not "URI too long".
const LONGEST_PARAMETER = 4096
// How late a timeout may be noticed.
const LONGEST_CHECK_MS = 30_000

export type ServerConfig = Pick<
  Config,
  | 'logLevel'
  | 'trustProxy'
  | 'publicUrl'
  | 'defaultBodyLimitBytes'
  | 'headerLimitBytes'
  | 'headerLimitCount'
  | 'urlLimitBytes'
  | 'headersTimeoutMs'
  | 'requestTimeoutMs'
  | 'connectionTimeoutMs'
  | 'keepAliveTimeoutMs'
>

/** @param logStream where the JSON log lines go */
export async function createHttpServer(config: ServerConfig, logStream: LogStream): Promise<App> {
  const basePath = config.publicUrl === undefined ? '' : basePathOf(config.publicUrl)
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
    // Only as many addresses as there are proxies: what stands before them was sent by the client.
    trustProxy: (_address, hop) => hop < config.trustProxy,
    bodyLimit: config.defaultBodyLimitBytes,
    requestTimeout: config.requestTimeoutMs,
    connectionTimeout: config.connectionTimeoutMs,
    keepAliveTimeout: config.keepAliveTimeoutMs,
    http: nodeOptions(config),
    rewriteUrl: (request) => withoutBasePath(withoutOrigin(request), basePath),
    clientErrorHandler: (error, socket) => answerUnparsable(error, socket, app.log),
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
  registerQueryCheck(app)
  registerBodyCoding(app)
  registerCompression(app)
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff')
    requireReadable(request, config)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    logRequest(request, reply.statusCode, reply.elapsedTime)
    done()
  })
  // Node would refuse it with an empty body; nothing is promised by ignoring it.
  app.server.on('checkExpectation', (request, response) =>
    app.server.emit('request', request, response),
  )
  return app
}

function nodeOptions(config: ServerConfig): ServerOptions {
  const { requestTimeoutMs: requestTimeout } = config
  const headersTimeout = Math.min(config.headersTimeoutMs, requestTimeout)
  return {
    maxHeaderSize: config.headerLimitBytes,
    requestTimeout,
    headersTimeout,
    connectionsCheckingInterval: Math.min(LONGEST_CHECK_MS, headersTimeout),
    // framing.ts refuses it in our words.
    requireHostHeader: false,
  }
}

function requestIdOf({ headers }: { headers: NodeJS.Dict<string | string[]> }): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
}

/** @throws {ApiError} for what nobody may send, whatever the route */
function requireReadable({ raw, url }: FastifyRequest, config: ServerConfig): void {
  requireFraming(raw, config)
  // PostgreSQL refuses NUL in any text; bodies are looked at in json-body.ts.
  if (url.includes('%00'))
    throw malformed('The URL holds a NUL character.', ['/: must not hold %00'])
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
      ...(request.accessKey && { accessKeyId: request.accessKey.id }),
      ...(request.caller && { userId: request.caller.userId, teamId: request.caller.teamId }),
    },
    `${request.method} ${path} ${status}`,
  )
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '/'
}
