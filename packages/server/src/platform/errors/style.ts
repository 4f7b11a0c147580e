// How one route words its errors: a family, and where the contract deviates for one kind of error, how.
import type { ApiError, ErrorFamily, ErrorKind } from './errors.ts'
import { families, kinds } from './families.ts'
import type { ModelStyle } from './model.ts'

interface KindStyle {
  /** Answered as another kind, where the contract has no answer for this one. */
  kind?: ErrorKind
  status?: number
  family?: ErrorFamily
  /** Replaces the code; for a kind whose code the contract fixes for this operation. */
  code?: string
  /** Replaces the title of a problem. */
  title?: string
  /** Replaces the last segment of a problem's type. */
  slug?: string
  /** The contract shows no `details` here. */
  withoutDetails?: true
}

export type ErrorStyle = {
  family: ErrorFamily
  /** Refusals name what the operation is about. */
  model?: ModelStyle
} & { [kind in ErrorKind]?: KindStyle }

export interface RenderedError {
  status: number
  contentType: string
  body: Record<string, unknown>
  headers: Record<string, string>
}

// Nearly every area answers these as problems, whatever its own family is.
const PROBLEM_KINDS: ReadonlySet<ErrorKind> = new Set([
  'unauthorized',
  'forbidden',
  'untrusted',
  'conflict',
  'preconditionFailed',
  'lengthRequired',
  'requestTimeout',
  'tooLarge',
  'uriTooLong',
  'headersTooLarge',
  'unsupportedMediaType',
  'methodNotAllowed',
  'unavailable',
])

/** Renders an error in the style of a route. The only place where error bodies are made. */
export function renderError(error: ApiError, style: ErrorStyle, instance: string): RenderedError {
  const own = style[error.kind] ?? {}
  const facts = kinds[own.kind ?? error.kind]
  const family = families[error.fields.family ?? own.family ?? familyOf(error.kind, style.family)]
  const status = own.status ?? facts.status
  return {
    status,
    contentType: family.contentType,
    headers: errorHeaders(error),
    body: family.body({
      error,
      status,
      code: own.code ?? error.fields.code ?? facts.name,
      title: own.title ?? facts.title,
      slug: own.slug ?? facts.slug,
      instance,
      withDetails: !own.withoutDetails,
    }),
  }
}

function familyOf(kind: ErrorKind, family: ErrorFamily): ErrorFamily {
  const isLegacy = family.startsWith('legacy') || family === 'bare' || family === 'keyed-collection'
  return isLegacy && PROBLEM_KINDS.has(kind) ? 'problem' : family
}

// The standard one, and those that clients of the compatible API look for.
const RETRY_HEADERS = ['retry-after', 'retryafter', 'x-ratelimit-retryafter']

function errorHeaders({ fields }: ApiError): Record<string, string> {
  const headers: Record<string, string> = {}
  if (fields.retryAfterSeconds !== undefined)
    for (const name of RETRY_HEADERS) headers[name] = String(fields.retryAfterSeconds)
  if (fields.allow) headers['allow'] = fields.allow.join(', ')
  return headers
}
