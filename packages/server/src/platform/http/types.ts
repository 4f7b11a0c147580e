import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { RouteAccess } from '../auth/authenticate.ts'
import type { AccessKey } from '../auth/access-keys.ts'
import type { Caller } from '../auth/caller.ts'
import type { ErrorStyle } from '../errors/style.ts'
import type { InvalidStyle } from '../errors/validation.ts'
import type { Standing } from '../rate-limit/limiter.ts'
import type { RouteRateLimit } from '../rate-limit/rate-limit.ts'

/** A Fastify whose handlers are typed by the TypeBox schemas of their routes. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route at all; `signed-in` when left out. */
    access?: RouteAccess
    /** Also answers to the access key of a collection, without a caller. */
    takesAccessKey?: true
    /** How the route words its errors; the legacy family when left out. */
    errors?: ErrorStyle
    /** How schema errors of the body are named; `document` when left out. */
    invalid?: InvalidStyle
    /** The body is handed over unread, and not held against the schema. */
    body?: 'bytes'
    /** What becomes of NUL characters in the body; they are refused when left out. */
    nul?: 'replaced'
    /** `false` where an answer holds a secret beside what the caller sent. */
    compress?: false
    /** The answer follows from the caller, the address and the database alone: no clock, no counter, no effect. */
    isKept?: true
    /** Where the operator limits calls at all: what this route allows on top. */
    rateLimit?: RouteRateLimit
  }
  interface FastifyRequest {
    caller?: Caller
    /** Instead of a caller. */
    accessKey?: AccessKey
    /** The window that is closest to its end, where calls are limited. */
    rateStanding?: Standing
  }
}
