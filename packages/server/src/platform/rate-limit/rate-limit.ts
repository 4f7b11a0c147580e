// Limits how often a user may call, where the operator has switched that on, and tells every caller where they stand.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addressOf, type Authentication } from '../auth/authenticate.ts'
import type { Deps } from '../deps.ts'
import { ApiError } from '../errors/errors.ts'
import { networkOf } from '../http/address.ts'
import { createLimiter, type Limiter, type Standing, type Window } from './limiter.ts'

/** What a route allows on top of the limit for all calls; `none` for what may always be called. */
export type RouteRateLimit = { limit: number; seconds: number } | 'none'

/** Of the operations that the contract limits more tightly than the rest. */
export const BURST: RouteRateLimit = { limit: 10, seconds: 10 }

const MINUTE_SECONDS = 60

/** The authentication as it is, or one that also counts calls: of the user, else of the address. */
export function limitCalls(
  app: FastifyInstance,
  deps: Pick<Deps, 'db' | 'now' | 'config'>,
  authentication: Authentication,
): Authentication {
  const { rateLimit } = deps.config
  if (rateLimit === 0) return authentication
  const limiter = createLimiter(deps, (error) =>
    app.log.error({ err: error }, 'Old rate windows not removed'),
  )
  const perMinute = { name: 'all', limit: rateLimit, seconds: MINUTE_SECONDS }
  app.decorateRequest('rateStanding')
  app.addHook('onSend', ({ rateStanding }, reply, payload, done) => {
    if (rateStanding) tellStanding(reply, rateStanding, Date.parse(deps.now()))
    done(null, payload)
  })
  return {
    async authenticate(request) {
      // Who cannot be authenticated is counted too, before being told so.
      const failure = await Promise.try(() => authentication.authenticate(request)).then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
      await countCall(limiter, perMinute, request, deps.now)
      if (failure) throw failure.error
    },
    close: async () => {
      limiter.close()
      await authentication.close()
    },
  }
}

async function countCall(
  limiter: Limiter,
  perMinute: Window,
  request: FastifyRequest,
  now: () => string,
): Promise<void> {
  const own = request.routeOptions.config.rateLimit
  if (own === 'none') return
  const subject = request.caller
    ? `user ${request.caller.userId}`
    : `address ${networkOf(addressOf(request))}`
  const windows = own ? [perMinute, { name: operationOf(request), ...own }] : [perMinute]
  for (const window of windows) {
    const standing = await limiter.take(subject, window)
    if (!request.rateStanding || standing.remaining < request.rateStanding.remaining)
      request.rateStanding = standing
    if (!standing.isExceeded) continue
    request.rateStanding = standing
    throw rateLimited(standing, Date.parse(now()))
  }
}

/** HEAD is GET: both take from one window. */
function operationOf({ method, routeOptions }: FastifyRequest): string {
  return `${method === 'HEAD' ? 'GET' : method} ${routeOptions.url}`
}

function rateLimited(standing: Standing, nowMs: number): ApiError {
  const { limit, seconds } = standing.window
  const retryAfter = secondsUntilReset(standing, nowMs)
  return new ApiError(
    'tooManyRequests',
    `More than ${limit} requests in ${seconds} seconds. Try again in ${retryAfter} seconds.`,
    { details: { retryAfter }, retryAfterSeconds: retryAfter },
  )
}

/** In both families of headers: the one of the first services and the one of the later. */
function tellStanding(reply: FastifyReply, standing: Standing, nowMs: number): void {
  const { window, remaining, resetsAtMs } = standing
  const reset = secondsUntilReset(standing, nowMs)
  reply.headers({
    'x-ratelimit-limit': window.limit,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': Math.ceil(resetsAtMs / 1000),
    'ratelimit-limit': window.limit,
    'ratelimit-remaining': remaining,
    'ratelimit-reset': reset,
    ratelimit: `limit=${window.limit}, remaining=${remaining}, reset=${reset}`,
    'ratelimit-policy': `${window.limit};w=${window.seconds}`,
  })
}

function secondsUntilReset({ resetsAtMs }: Standing, nowMs: number): number {
  return Math.max(1, Math.ceil((resetsAtMs - nowMs) / 1000))
}
