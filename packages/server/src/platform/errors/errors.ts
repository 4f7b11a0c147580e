// Expected failures. Code throws one of these in words; the route says in which family of bodies it is
// rendered; error-handler.ts is the only writer of error bodies.

/** What went wrong, independent of how it is worded on the wire. */
export type ErrorKind =
  | 'unauthorized'
  | 'forbidden'
  /** The request may not come from the person whose session it uses. */
  | 'untrusted'
  | 'notFound'
  | 'invalid'
  | 'conflict'
  | 'preconditionFailed'
  /** Well formed, and not for what the path names. */
  | 'unprocessable'
  | 'lengthRequired'
  | 'requestTimeout'
  | 'tooLarge'
  | 'uriTooLong'
  | 'headersTooLarge'
  | 'unsupportedMediaType'
  | 'methodNotAllowed'
  | 'tooManyRequests'
  | 'unavailable'
  | 'internal'

/** The forms of error bodies; families.ts has one function for each. */
export type ErrorFamily =
  | 'problem'
  | 'problem-code'
  | 'problem-untyped'
  | 'problem-empty'
  | 'problem-link'
  | 'legacy'
  | 'legacy-bare'
  | 'legacy-status'
  | 'bare'
  | 'keyed-collection'
  | 'scim'
  | 'framework'

export interface ErrorFields {
  /** The code of the compatible API, where it has one more exact than the kind's own. */
  code?: string
  /** What the caller can use to mend the call: names of parameters, validator lines. */
  details?: Readonly<Record<string, unknown>> | readonly string[]
  /** For the few errors that the contract words differently from the rest of their operation. */
  family?: ErrorFamily
  /** Seconds to wait, sent as Retry-After. */
  retryAfterSeconds?: number
  /** Methods that the path does know. */
  allow?: readonly string[]
  cause?: unknown
}

export class ApiError extends Error {
  readonly kind: ErrorKind
  readonly fields: ErrorFields

  /** @param message shown to the caller: what happened, to what, what to do next */
  constructor(kind: ErrorKind, message: string, fields: ErrorFields = {}) {
    super(message, fields.cause === undefined ? undefined : { cause: fields.cause })
    this.kind = kind
    this.fields = fields
  }
}

/** Also for what the caller may not see: not visible means not found. */
export function notFound(item: string, id: string): ApiError {
  return new ApiError(
    'notFound',
    `We could not find the ${item} "${id}". Check the id and that you may see it.`,
    {
      details: { item, id },
    },
  )
}

/** For what the caller may see but not change. */
export function forbidden(action: string, item: string): ApiError {
  return new ApiError(
    'forbidden',
    `You may not ${action} this ${item}. Ask one of its admins for a role that may.`,
  )
}

export function unauthorized(message: string): ApiError {
  return new ApiError('unauthorized', message)
}

export function conflict(message: string, fields?: ErrorFields): ApiError {
  return new ApiError('conflict', message, fields)
}

/** A document that does not have the shape it must have. `problems` are lines of the form `<path>: <message>`. */
export function malformed(message: string, problems: readonly string[]): ApiError {
  return new ApiError('invalid', message, { code: 'malformedRequestError', details: problems })
}

export function invalidParameter(parameter: string, message: string): ApiError {
  return new ApiError('invalid', message, {
    code: 'invalidParamsError',
    details: { param: parameter },
  })
}

export function missingParameter(parameter: string): ApiError {
  return new ApiError('invalid', `The parameter "${parameter}" is missing.`, {
    code: 'paramMissingError',
    details: { param: parameter },
  })
}

export function unprocessable(message: string): ApiError {
  return new ApiError('unprocessable', message)
}

export function invalid(message: string, fields?: ErrorFields): ApiError {
  return new ApiError('invalid', message, fields)
}

/** Reading JSON has no limit of depth, writing it has: that of the call stack. */
export function tooDeep(error: unknown): ApiError | undefined {
  if (!(error instanceof RangeError) || !error.message.includes('call stack')) return undefined
  return malformed('The body is nested too deeply to be stored.', ['/: too deep'])
}
