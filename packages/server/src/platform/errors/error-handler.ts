// Turns whatever a route threw into an answer. Expected errors are worded by the route's style; everything
// else is logged once with its cause and answered with the generic 500 and the request id.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toUnavailable } from '../database/failures.ts'
import { ApiError, malformed, tooDeep } from './errors.ts'
import { aboutModel } from './model.ts'
import { renderError, type ErrorStyle } from './style.ts'
import { toInvalidRequest } from './validation.ts'

const DEFAULT_STYLE: ErrorStyle = { family: 'legacy' }

export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = toApiError(error, request)
    const isOurs = (error as Error) === known
    if (known.kind === 'internal') request.log.error({ err: error }, 'Request failed unexpectedly')
    if (known.kind === 'unavailable' && !isOurs)
      request.log.error({ err: error }, 'The database failed')
    return sendError(known, request, reply)
  })
  const methodsAt = collectMethods(app)
  app.setNotFoundHandler((request, reply) =>
    sendError(unknownPath(methodsAt, request), request, reply),
  )
}

/** For requests that never reach a route because their address cannot be read. */
export function sendUnreadable(
  _error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const error = malformed('The address of the request cannot be read.', [
    '/: bad escape in the URL',
  ])
  const { status, contentType, body } = renderError(error, DEFAULT_STYLE, '/')
  void reply
    .code(status)
    .type(contentType)
    .header('x-request-id', request.id)
    .send(JSON.stringify(body))
}

function sendError(error: ApiError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const style = request.routeOptions.config.errors ?? DEFAULT_STYLE
  const told = style.model ? aboutModel(error, style.model, request) : error
  const { status, contentType, headers, body } = renderError(told, style, pathOf(request))
  return reply.code(status).headers(headers).type(contentType).serializer(JSON.stringify).send(body)
}

function toApiError(error: FastifyError | ApiError, request: FastifyRequest): ApiError {
  if (error instanceof ApiError) return error
  if ('validation' in error && error.validation)
    return toInvalidRequest(error, request.routeOptions.config.invalid)
  // A connection that the client reset has the code of one that the database reset.
  const passing = tooDeep(error) ?? (isOfTheRequest(error) ? undefined : toUnavailable(error))
  if (passing) return passing
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new ApiError(
        'tooLarge',
        `The body is larger than the limit of ${request.routeOptions.bodyLimit} bytes.`,
      )
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ApiError('unsupportedMediaType', 'Send the body as application/json.')
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return malformed('The body is shorter or longer than its Content-Length says.', [
        '/: wrong length',
      ])
    default:
  }
  if (isOfTheRequest(error))
    return malformed('The request could not be read.', [`/: ${error.message}`])
  const message = `Something went wrong on our side. Give the request id ${request.id} to whoever runs this server.`
  return new ApiError('internal', message, { cause: error })
}

function isOfTheRequest({ statusCode }: FastifyError): boolean {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
}

/** A path that exists with other methods answers 405 and names them; any other 404. */
function unknownPath(methodsAt: (path: string) => string[], request: FastifyRequest): ApiError {
  const path = pathOf(request)
  const allow = methodsAt(path)
  if (allow.length === 0) {
    return new ApiError('notFound', `There is nothing at "${path}". Check the path.`, {
      code: 'notFound',
    })
  }
  const message = `"${path}" does not answer ${request.method}. It answers ${allow.join(', ')}.`
  return new ApiError('methodNotAllowed', message, { allow })
}

/** Learns the routes as they are added, to say later which methods a path knows. */
function collectMethods(app: FastifyInstance): (path: string) => string[] {
  const routes: { pattern: RegExp; methods: string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: patternOf(url), methods: [method].flat() })
  })
  return (path) => [
    ...new Set(
      routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods),
    ),
  ]
}

function patternOf(url: string): RegExp {
  const source = url.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')
  return new RegExp(`^${source.replace('\\*', '.*')}/?$`)
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/'
}
