// The families of error bodies that the compatible API answers with. Each is one function from the same error.
import type { ApiError, ErrorFamily, ErrorKind } from './errors.ts'

interface KindFacts {
  status: number
  title: string
  /** Last segment of a problem's type. */
  slug: string
  /** `name` in the legacy family when the error brings none. */
  name: string
}

export const kinds: Readonly<Record<ErrorKind, KindFacts>> = {
  unauthorized: {
    status: 401,
    title: 'Unauthorized',
    slug: 'unauthorized',
    name: 'AuthenticationError',
  },
  forbidden: { status: 403, title: 'Forbidden', slug: 'forbidden', name: 'forbiddenError' },
  untrusted: { status: 403, title: 'Forbidden', slug: 'forbidden', name: 'forbiddenError' },
  notFound: { status: 404, title: 'Not Found', slug: 'not-found', name: 'instanceNotFoundError' },
  invalid: { status: 400, title: 'Bad Request', slug: 'bad-request', name: 'badRequest' },
  conflict: { status: 409, title: 'Conflict', slug: 'conflict', name: 'conflict' },
  preconditionFailed: {
    status: 412,
    title: 'Precondition Failed',
    slug: 'precondition-failed',
    name: 'preconditionFailed',
  },
  unprocessable: {
    status: 422,
    title: 'Unprocessable Entity',
    slug: 'unprocessable-entity',
    name: 'unprocessableEntity',
  },
  lengthRequired: {
    status: 411,
    title: 'Length Required',
    slug: 'length-required',
    name: 'lengthRequired',
  },
  requestTimeout: {
    status: 408,
    title: 'Request Timeout',
    slug: 'request-timeout',
    name: 'requestTimeout',
  },
  tooLarge: {
    status: 413,
    title: 'Payload Too Large',
    slug: 'payload-too-large',
    name: 'payloadTooLarge',
  },
  uriTooLong: { status: 414, title: 'URI Too Long', slug: 'uri-too-long', name: 'uriTooLong' },
  headersTooLarge: {
    status: 431,
    title: 'Request Header Fields Too Large',
    slug: 'request-header-fields-too-large',
    name: 'headersTooLarge',
  },
  unsupportedMediaType: {
    status: 415,
    title: 'Unsupported Media Type',
    slug: 'unsupported-media-type',
    name: 'unsupportedMediaType',
  },
  methodNotAllowed: {
    status: 405,
    title: 'Method Not Allowed',
    slug: 'method-not-allowed',
    name: 'methodNotAllowed',
  },
  tooManyRequests: {
    status: 429,
    title: 'Too Many Requests',
    slug: 'too-many-requests',
    name: 'rateLimited',
  },
  unavailable: {
    status: 503,
    title: 'Service Unavailable',
    slug: 'service-unavailable',
    name: 'serviceUnavailable',
  },
  internal: {
    status: 500,
    title: 'Internal Server Error',
    slug: 'internal-server-error',
    name: 'serverError',
  },
}

/** One error ready for one family. */
export interface RenderedFacts {
  error: ApiError
  status: number
  /** The code of the compatible API. */
  code: string
  title: string
  slug: string
  instance: string
  withDetails: boolean
}

const PROBLEM = 'application/problem+json; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const PROBLEM_TYPES = 'https://api.postman.com/problems/'
const SCIM_ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'

interface Family {
  contentType: string
  body: (facts: RenderedFacts) => Record<string, unknown>
}

export const families: Readonly<Record<ErrorFamily, Family>> = {
  problem: {
    contentType: PROBLEM,
    body: ({ error, status, title, slug, instance, withDetails }) => ({
      type: PROBLEM_TYPES + slug,
      title,
      status,
      detail: error.message,
      instance,
      ...(withDetails && error.fields.details && { details: error.fields.details }),
    }),
  },
  'problem-code': {
    contentType: JSON_TYPE,
    body: ({ error, code, title }) => ({ type: code, title, detail: error.message }),
  },
  'problem-untyped': {
    contentType: PROBLEM,
    body: ({ error, status, title }) => ({ title, status, detail: error.message }),
  },
  // Transfers have an empty object where others say what is wrong; that stands beside it.
  'problem-empty': {
    contentType: PROBLEM,
    body: ({ error, title, slug }) => ({
      type: PROBLEM_TYPES + slug,
      title,
      detail: {},
      message: error.message,
      ...(error.fields.details && { details: error.fields.details }),
    }),
  },
  // The roles of workspaces call the type a link.
  'problem-link': {
    contentType: JSON_TYPE,
    body: ({ error, status, title, slug }) => ({
      link: PROBLEM_TYPES + slug,
      title,
      status,
      detail: error.message,
    }),
  },
  legacy: { contentType: JSON_TYPE, body: (facts) => ({ error: legacyError(facts) }) },
  // Two years of definitions disagree on whether the error is wrapped: send both forms.
  'legacy-bare': {
    contentType: JSON_TYPE,
    body: (facts) => ({
      name: facts.code,
      message: facts.error.message,
      error: legacyError(facts),
    }),
  },
  // Workspaces repeat the status, some inside the error and some beside it.
  'legacy-status': {
    contentType: JSON_TYPE,
    body: (facts) => ({
      error: {
        ...legacyError(facts),
        status: facts.status,
        statusCode: facts.status,
        detail: facts.error.message,
        instance: facts.instance,
      },
      statusCode: facts.status,
    }),
  },
  bare: {
    contentType: JSON_TYPE,
    body: ({ error, code }) => ({ name: code, message: error.message }),
  },
  'keyed-collection': {
    contentType: JSON_TYPE,
    body: (facts) => ({
      collection: { name: facts.code, message: facts.error.message },
      error: legacyError(facts),
    }),
  },
  scim: {
    contentType: JSON_TYPE,
    body: ({ error, status }) => ({
      schemas: [SCIM_ERROR],
      detail: error.message,
      status: String(status),
    }),
  },
  framework: {
    contentType: JSON_TYPE,
    body: ({ error, status, title }) => ({
      error: title,
      message: error.message,
      statusCode: status,
    }),
  },
}

function legacyError({ error, code, withDetails }: RenderedFacts): Record<string, unknown> {
  const details = withDetails ? error.fields.details : undefined
  return { name: code, message: error.message, ...(details && { details }) }
}
