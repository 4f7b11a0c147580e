// Definitions of any size, made the same way each time: so many resources with the usual operations, schemas and examples.

/** An OpenAPI 3.0 definition with `resources` resources, about 8 KB of JSON each. */
export function definitionOf(resources: number): object {
  const names = Array.from({ length: resources }, (_, index) => `parcel${index}`)
  return {
    openapi: '3.0.3',
    info: {
      title: 'Parcels',
      version: '1.0.0',
      description: 'Sends parcels and tells where they are.',
      contact: { name: 'The parcel team', email: 'parcels@parcels.test' },
    },
    servers: [{ url: 'https://api.parcels.test/v1' }],
    security: [{ key: [] }],
    tags: names.map((name) => ({ name, description: `Everything about ${name}.` })),
    paths: Object.assign({}, ...names.map(pathsOf)),
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
      schemas: Object.assign({}, SHARED, ...names.map(schemaOf)),
    },
  }
}

const SHARED = {
  Place: {
    type: 'object',
    required: ['city'],
    properties: { city: { type: 'string', maxLength: 80 }, code: { type: 'string' } },
  },
  Problem: {
    type: 'object',
    required: ['title', 'status'],
    properties: {
      title: { type: 'string' },
      status: { type: 'integer', format: 'int32' },
      detail: { type: 'string' },
    },
  },
}

const problem = {
  description: 'It did not work',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function pathsOf(name: string): object {
  const one = { $ref: `#/components/schemas/${titled(name)}` }
  const described = (action: string): object => ({
    operationId: `${action}${titled(name)}`,
    summary: `${titled(action)} ${name}`,
    description: `Does what it says: ${action} ${name}.`,
    tags: [name],
  })
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
  const page = { name: 'page', in: 'query', schema: { type: 'integer', maximum: 1000 } }
  return {
    [`/${name}`]: {
      get: {
        ...described('list'),
        parameters: [
          page,
          { name: 'state', in: 'query', schema: { type: 'string', enum: STATES } },
        ],
        responses: { 200: answer({ type: 'array', items: one }), default: problem },
      },
      post: {
        ...described('send'),
        requestBody: body(one, exampleOf(name)),
        responses: { 201: answer(one), 400: problem, default: problem },
      },
    },
    [`/${name}/{id}`]: {
      parameters: [id],
      get: {
        ...described('find'),
        responses: { 200: answer(one), 404: problem, default: problem },
      },
      put: {
        ...described('change'),
        requestBody: body(one, exampleOf(name)),
        responses: { 200: answer(one), default: problem },
      },
      delete: {
        ...described('lose'),
        responses: { 204: { description: 'It is gone' }, default: problem },
      },
    },
  }
}

const STATES = ['waiting', 'on the way', 'delivered']

function schemaOf(name: string): object {
  return {
    [titled(name)]: {
      type: 'object',
      description: `A ${name} with all that is known of it.`,
      required: ['id', 'to'],
      properties: {
        id: { type: 'string', format: 'uuid', example: '6f1c2d5e-1b1a-4d53-9a52-0f3f4d7b8c11' },
        to: { $ref: '#/components/schemas/Place' },
        from: { $ref: '#/components/schemas/Place' },
        grams: { type: 'integer', format: 'int32', minimum: 1, example: 250 },
        state: { type: 'string', enum: STATES, example: 'waiting' },
        stamps: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 20 } },
        sent: { type: 'string', format: 'date-time', example: '2026-01-31T10:00:00Z' },
      },
      example: exampleOf(name),
    },
  }
}

function exampleOf(name: string): object {
  return {
    id: '6f1c2d5e-1b1a-4d53-9a52-0f3f4d7b8c11',
    to: { city: `Town of ${name}`, code: '4711' },
    grams: 250,
    state: 'waiting',
    stamps: ['red', 'blue'],
  }
}

function answer(schema: object): object {
  return {
    description: 'It worked',
    headers: {
      'X-RateLimit-Limit': { description: 'Calls per minute', schema: { type: 'integer' } },
    },
    content: { 'application/json': { schema } },
  }
}

function body(schema: object, example: object): object {
  return { required: true, content: { 'application/json': { schema, example } } }
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
