import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError, type ErrorFamily, type ErrorKind, notFound } from './errors.ts'
import { families, kinds } from './families.ts'
import { renderError, type ErrorStyle } from './style.ts'

const PATH = '/things/1'
const MESSAGE = 'We could not find the thing "1". Check the id and that you may see it.'
const PROBLEM = 'application/problem+json; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const details = { item: 'thing', id: '1' }

/** The same error in every family. */
const bodies: Record<ErrorFamily, [contentType: string, body: unknown]> = {
  problem: [
    PROBLEM,
    {
      type: 'https://api.postman.com/problems/not-found',
      title: 'Not Found',
      status: 404,
      detail: MESSAGE,
      instance: PATH,
      details,
    },
  ],
  'problem-code': [
    JSON_TYPE,
    { type: 'instanceNotFoundError', title: 'Not Found', detail: MESSAGE },
  ],
  'problem-link': [
    JSON_TYPE,
    {
      link: 'https://api.postman.com/problems/not-found',
      title: 'Not Found',
      status: 404,
      detail: MESSAGE,
    },
  ],
  'problem-untyped': [PROBLEM, { title: 'Not Found', status: 404, detail: MESSAGE }],
  'problem-empty': [
    PROBLEM,
    {
      type: 'https://api.postman.com/problems/not-found',
      title: 'Not Found',
      detail: {},
      message: MESSAGE,
      details,
    },
  ],
  legacy: [JSON_TYPE, { error: { name: 'instanceNotFoundError', message: MESSAGE, details } }],
  'legacy-bare': [
    JSON_TYPE,
    {
      name: 'instanceNotFoundError',
      message: MESSAGE,
      error: { name: 'instanceNotFoundError', message: MESSAGE, details },
    },
  ],
  'legacy-status': [
    JSON_TYPE,
    {
      error: {
        name: 'instanceNotFoundError',
        message: MESSAGE,
        details,
        status: 404,
        statusCode: 404,
        detail: MESSAGE,
        instance: PATH,
      },
      statusCode: 404,
    },
  ],
  bare: [JSON_TYPE, { name: 'instanceNotFoundError', message: MESSAGE }],
  'keyed-collection': [
    JSON_TYPE,
    {
      collection: { name: 'instanceNotFoundError', message: MESSAGE },
      error: { name: 'instanceNotFoundError', message: MESSAGE, details },
    },
  ],
  scim: [
    JSON_TYPE,
    {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      detail: MESSAGE,
      status: '404',
    },
  ],
  framework: [JSON_TYPE, { error: 'Not Found', message: MESSAGE, statusCode: 404 }],
}
const allFamilies = Object.keys(families) as ErrorFamily[]
for (const family of allFamilies) {
  test(`words a missing thing in the family ${family}`, () => {
    const rendered = renderError(notFound('thing', '1'), { family }, PATH)

    const [contentType, body] = bodies[family]
    assert.deepEqual(rendered, { status: 404, contentType, body, headers: {} })
  })
}

const statuses: Record<ErrorKind, [status: number, title: string, code: string]> = {
  unauthorized: [401, 'Unauthorized', 'AuthenticationError'],
  forbidden: [403, 'Forbidden', 'forbiddenError'],
  untrusted: [403, 'Forbidden', 'forbiddenError'],
  notFound: [404, 'Not Found', 'instanceNotFoundError'],
  invalid: [400, 'Bad Request', 'badRequest'],
  conflict: [409, 'Conflict', 'conflict'],
  preconditionFailed: [412, 'Precondition Failed', 'preconditionFailed'],
  unprocessable: [422, 'Unprocessable Entity', 'unprocessableEntity'],
  lengthRequired: [411, 'Length Required', 'lengthRequired'],
  requestTimeout: [408, 'Request Timeout', 'requestTimeout'],
  tooLarge: [413, 'Payload Too Large', 'payloadTooLarge'],
  uriTooLong: [414, 'URI Too Long', 'uriTooLong'],
  headersTooLarge: [431, 'Request Header Fields Too Large', 'headersTooLarge'],
  unsupportedMediaType: [415, 'Unsupported Media Type', 'unsupportedMediaType'],
  methodNotAllowed: [405, 'Method Not Allowed', 'methodNotAllowed'],
  tooManyRequests: [429, 'Too Many Requests', 'rateLimited'],
  unavailable: [503, 'Service Unavailable', 'serviceUnavailable'],
  internal: [500, 'Internal Server Error', 'serverError'],
}
const allKinds = Object.keys(kinds) as ErrorKind[]
for (const kind of allKinds) {
  const [status, title, code] = statuses[kind]
  test(`answers ${kind} with ${status}, "${title}" and the code ${code}`, () => {
    const error = new ApiError(kind, 'So it is.')

    const problem = renderError(error, { family: 'problem' }, PATH)
    const coded = renderError(error, { family: 'problem-code' }, PATH)

    assert.deepEqual(
      [problem.status, problem.body['title'], problem.body['status'], coded.body['type']],
      [status, title, status, code],
    )
    assert.match(String(problem.body['type']), /^https:\/\/api\.postman\.com\/problems\/[a-z-]+$/)
  })
}

test('words what is no matter of the area as a problem, also in the older families', () => {
  const legacy = allFamilies.filter((family) => /^(legacy|bare|keyed)/.test(family))
  const problemKinds = allKinds.filter((kind) =>
    legacy.every(
      (family) => renderError(new ApiError(kind, 'x'), { family }, PATH).contentType === PROBLEM,
    ),
  )

  assert.deepEqual(legacy.length, 5)
  assert.deepEqual(problemKinds, [
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
})

const styles: [what: string, style: ErrorStyle, status: number, body: unknown][] = [
  [
    'another status',
    { family: 'legacy', notFound: { status: 400 } },
    400,
    { error: { name: 'instanceNotFoundError', message: MESSAGE, details } },
  ],
  [
    'another code',
    { family: 'legacy', notFound: { code: 'thingNotFoundError' } },
    404,
    { error: { name: 'thingNotFoundError', message: MESSAGE, details } },
  ],
  [
    'no details',
    { family: 'legacy', notFound: { withoutDetails: true } },
    404,
    { error: { name: 'instanceNotFoundError', message: MESSAGE } },
  ],
  [
    'another family',
    { family: 'legacy', notFound: { family: 'bare' } },
    404,
    { name: 'instanceNotFoundError', message: MESSAGE },
  ],
  [
    'a deviation of another kind, which changes nothing',
    { family: 'bare', forbidden: { status: 404 } },
    404,
    { name: 'instanceNotFoundError', message: MESSAGE },
  ],
]
for (const [what, style, status, body] of styles) {
  test(`lets a route give a kind ${what}`, () => {
    const rendered = renderError(notFound('thing', '1'), style, PATH)

    assert.deepEqual([rendered.status, rendered.body], [status, body])
  })
}

test('lets an error bring its own family and code, and a route have the last word on the code', () => {
  const error = new ApiError('invalid', 'No.', { code: 'paramMissingError', family: 'bare' })

  const own = renderError(error, { family: 'legacy', invalid: { family: 'legacy' } }, PATH)
  const fixed = renderError(error, { family: 'legacy', invalid: { code: 'malformed' } }, PATH)

  assert.deepEqual(own.body, { name: 'paramMissingError', message: 'No.' })
  assert.deepEqual(fixed.body, { name: 'malformed', message: 'No.' })
})

test('tells how long to wait and which methods there are in headers', () => {
  const waiting = new ApiError('tooManyRequests', 'Wait.', { retryAfterSeconds: 7 })
  const wrong = new ApiError('methodNotAllowed', 'No.', { allow: ['GET', 'PUT'] })

  assert.deepEqual(renderError(waiting, { family: 'legacy' }, PATH).headers, {
    'retry-after': '7',
    retryafter: '7',
    'x-ratelimit-retryafter': '7',
  })
  assert.deepEqual(renderError(wrong, { family: 'legacy' }, PATH).headers, { allow: 'GET, PUT' })
})

test('never words the cause of an error', () => {
  const error = new ApiError('internal', 'Sorry.', { cause: new Error('planted') })

  for (const family of allFamilies) {
    assert.ok(!JSON.stringify(renderError(error, { family }, PATH)).includes('planted'))
  }
})
