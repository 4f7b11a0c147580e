// Definitions with references of all kinds: in circles, into the middle of others, through others, with something beside
// them, to what is not there, to the whole.

const schemas = {
  Letter: {
    type: 'object',
    properties: {
      from: { $ref: '#/components/schemas/Person' },
      to: { $ref: '#/components/schemas/Letter/properties/from' },
      reply: { $ref: '#/components/schemas/Letter' },
      stamps: { type: 'array', items: { $ref: '#/components/schemas/Stamp', description: 'One' } },
      copies: { type: 'array' },
      weight: { type: 'integer', enum: [1, 'two', 1] },
    },
    required: ['from'],
    example: { from: { name: 'A', home: { city: 'B' } }, weight: 1 },
  },
  Person: {
    type: 'object',
    properties: { name: { type: 'string' }, home: { $ref: '#/components/schemas/Place' } },
    example: { name: 'A', home: { city: 1 } },
  },
  Place: { type: 'object', properties: { city: { type: 'string', default: 4 } } },
  Stamp: { $ref: '#/components/schemas/Token' },
  Token: { type: 'string', description: 'Text <script>', example: 1 },
  Circle: { $ref: '#/components/schemas/Square' },
  Square: { $ref: '#/components/schemas/Circle' },
  List: {
    type: 'array',
    items: { $ref: '#/components/schemas/Whole' },
    example: [{ section: [] }],
  },
  Whole: { properties: { document: { $ref: '#' }, section: { $ref: '#/components/schemas' } } },
  Lost: { $ref: '#/components/schemas/Nobody' },
  Outside: { $ref: 'other.json#/Thing' },
  Through: { $ref: '#/components/schemas/Letter/properties/from/properties/home' },
}

const content = (name: string, example: unknown): object => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` }, example } },
})

/** OpenAPI 3.1. */
export const awkward = {
  openapi: '3.1.0',
  info: { title: 'Letters', version: '1', contact: { name: 'A' } },
  servers: [{ url: 'http://example.com/' }, { url: 'https://{host}', variables: {} }],
  security: [{ key: [] }, { missing: ['read'] }],
  tags: [{ name: 'letters', description: 'All' }, { name: 'letters' }, { name: 'a' }],
  paths: {
    '/letters': {
      get: {
        operationId: 'list',
        tags: ['letters', 'unknown'],
        security: [{ oauth: ['read', 'fly'] }],
        parameters: [{ $ref: '#/components/parameters/page' }, { $ref: '#/x-parts/page' }],
        responses: { 200: { description: 'Good', ...content('Letter', { from: {} }) } },
      },
      post: {
        operationId: 'list',
        requestBody: { ...content('Person', { name: 1 }) },
        responses: { 201: { $ref: '#/paths/~1letters/get/responses/200' } },
      },
    },
    '/letters/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: { responses: { default: { $ref: '#/components/responses/problem' } } },
    },
    '/shared': { $ref: '#/x-parts/item', summary: 'Beside' },
    '/also-shared': { $ref: '#/paths/~1shared' },
    '/letters/{letter}/': { delete: { security: [], responses: {} } },
  },
  webhooks: { arrived: { post: { responses: { 200: { description: 'Seen' } } } } },
  components: {
    schemas,
    parameters: { page: { name: 'page', in: 'query', schema: { type: 'integer' } } },
    responses: { problem: { description: 'Bad', ...content('Stamp', 3) } },
    securitySchemes: {
      key: { type: 'apiKey', in: 'query', name: 'key' },
      oauth: { $ref: '#/x-parts/oauth' },
    },
  },
  'x-parts': {
    item: { get: { responses: { 200: { description: 'Good' } } } },
    page: { $ref: '#/components/parameters/page' },
    oauth: {
      type: 'oauth2',
      flows: { password: { tokenUrl: 'http://a.test', scopes: { read: 'Read' } } },
    },
  },
}

/** OpenAPI 2.0. */
export const awkwardOld = {
  swagger: '2.0',
  info: { title: 'Letters', version: '1' },
  host: 'example.com/',
  schemes: ['http'],
  security: [{ key: [] }],
  paths: {
    '/letters': {
      get: {
        security: [{ oauth: ['fly'] }],
        parameters: [{ $ref: '#/parameters/page' }, { $ref: '#/parameters/page' }],
        responses: { 200: { description: 'Good', schema: { $ref: '#/definitions/Letter' } } },
      },
      put: {
        consumes: ['application/json'],
        parameters: [{ name: 'file', in: 'formData', type: 'file' }],
        responses: { 200: { $ref: '#/responses/good' } },
      },
    },
  },
  parameters: { page: { name: 'page', in: 'query', type: 'integer' } },
  responses: {
    good: {
      description: 'Good',
      schema: { $ref: '#/definitions/Letter/properties/reply' },
      examples: { 'application/json': { reply: 1 } },
    },
  },
  securityDefinitions: {
    key: { type: 'basic' },
    oauth: { type: 'oauth2', flow: 'implicit', authorizationUrl: 'http://a.test', scopes: {} },
  },
  definitions: {
    Letter: {
      discriminator: 'kind',
      properties: { reply: { $ref: '#/definitions/Letter' }, of: { type: 'array', anyOf: [] } },
      example: { reply: { reply: 4 } },
    },
    Unused: { type: 'array', items: { $ref: '#/definitions/Unused' } },
  },
}
