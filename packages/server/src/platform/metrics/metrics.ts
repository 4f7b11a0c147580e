// `GET /metrics`, for whoever has the token of the operator, and what is counted of each request.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ApiError, unauthorized } from '../errors/errors.ts'
import type { App } from '../http/types.ts'
import { addProcessMetrics } from './process.ts'

const DURATION_BOUNDS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export function metricsRoutes(app: App, { metrics, db, config }: Deps): void {
  addProcessMetrics(metrics, db)
  const requests = metrics.counter('posthorn_http_requests_total', 'Requests that were answered')
  const durations = metrics.histogram(
    'posthorn_http_request_duration_seconds',
    'Time from the headers of a request to the end of its answer',
    DURATION_BOUNDS_SECONDS,
  )
  const all = new Map<string, { count: () => void; observe: (seconds: number) => void }>()
  const seriesOf = (method: string, route: string, status: string) => {
    const name = `${method} ${route} ${status}`
    const known = all.get(name)
    if (known) return known
    const count = requests.of({ method, route, status })
    const series = { count, observe: durations.of({ method, route }) }
    all.set(name, series)
    return series
  }
  app.addHook('onResponse', (request, reply, done) => {
    const status = `${Math.floor(reply.statusCode / 100)}xx`
    const { count, observe } = seriesOf(methodOf(request), routeOf(request), status)
    count()
    observe(reply.elapsedTime / 1000)
    done()
  })

  app.get(
    '/metrics',
    {
      schema: { hide: true },
      config: { access: 'anyone', rateLimit: 'none', errors: { family: 'problem' } },
    },
    async (request, reply) => {
      requireToken(config.metricsToken, request.headers.authorization)
      return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.render())
    },
  )
}

/** The template, never the path: paths hold ids, and there is no end of them. */
function routeOf({ is404, routeOptions }: FastifyRequest): string {
  return is404 ? 'none' : (routeOptions.url ?? 'none')
}

function methodOf({ method }: FastifyRequest): string {
  return METHODS.has(method) ? method : 'other'
}

function requireToken(token: string | undefined, header: string | undefined): void {
  if (token === undefined)
    throw new ApiError('notFound', 'Metrics are off. Set POSTHORN_METRICS_TOKEN to have them.')
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
  if (!timingSafeEqual(hashOf(given), hashOf(token)))
    throw unauthorized('Send the metrics token as a bearer token.')
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
