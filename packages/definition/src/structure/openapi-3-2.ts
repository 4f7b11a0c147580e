// OpenAPI 3.2: which fields each object has and what they hold, as the rule `oas3-schema` that users know has it. What is as
// in 3.1 is taken from there.
import type { JsonObject } from '../json.ts'
import { infoShape, serverShape } from './openapi-3-info.ts'
import { openapi31 } from './openapi-3-1.ts'
import { mediaShapes } from './openapi-3-2-media.ts'
import { securityShapes } from './openapi-3-2-security.ts'
import { schemaShapes32 } from './openapi-3-2-schema.ts'
import {
  evaluated,
  exactly,
  flag,
  hasValue,
  listOf,
  mapOf,
  orReference,
  ref,
  type Shapes,
  text,
  uriReference,
} from './shapes.ts'

const security = listOf(mapOf(listOf(text)))
const servers = listOf(ref('Server'))

const SECTIONS = {
  schemas: ref('Schema'),
  responses: orReference('Response'),
  parameters: orReference('Parameter'),
  examples: orReference('Example'),
  requestBodies: orReference('RequestBody'),
  headers: orReference('Header'),
  securitySchemes: orReference('SecurityScheme'),
  links: orReference('Link'),
  callbacks: orReference('Callback'),
  pathItems: ref('PathItem'),
  mediaTypes: orReference('MediaType'),
}

const NO_PART = 'The document must have "paths", "webhooks" or "components"'

const documentShapes: Shapes = {
  Document: evaluated(
    {
      openapi: { type: 'string', pattern: '^3\\.2\\.\\d+(-.+)?$' },
      $self: { ...uriReference, pattern: '^[^#]*$' },
      info: ref('Info'),
      jsonSchemaDialect: uriReference,
      servers,
      paths: ref('Paths'),
      webhooks: mapOf(ref('PathItem')),
      components: ref('Components'),
      security,
      tags: listOf(ref('Tag')),
      externalDocs: ref('ExternalDocumentation'),
    },
    {
      required: ['openapi', 'info'],
      errorMessage: { anyOf: NO_PART },
      anyOf: ['paths', 'components', 'webhooks'].map((part) => ({
        required: [part],
        errorMessage: NO_PART,
      })),
    },
  ),
  Info: infoShape(uriReference),
  Server: serverShape({ name: text }),
  Tag: evaluated(
    {
      name: text,
      summary: text,
      description: text,
      externalDocs: ref('ExternalDocumentation'),
      parent: text,
      kind: text,
    },
    { required: ['name'] },
  ),
  ExternalDocumentation: evaluated({ description: text, url: uriReference }, { required: ['url'] }),
  Components: evaluated(
    Object.fromEntries(Object.entries(SECTIONS).map(([section, shape]) => [section, mapOf(shape)])),
    {
      patternProperties: {
        [`^(?:${Object.keys(SECTIONS).join('|')})$`]: {
          propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' },
        },
      },
    },
  ),
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

const parameterIn = (place: string): JsonObject => ({
  contains: { type: 'object', ...hasValue('in', exactly(place)) },
})

/** A query is described as a whole or by its parameters. */
const parameters = listOf(orReference('Parameter'), {
  not: { allOf: [parameterIn('query'), parameterIn('querystring')] },
  ...parameterIn('querystring'),
  minContains: 0,
  maxContains: 1,
})

const pathShapes: Shapes = {
  PathItem: evaluated({
    $ref: uriReference,
    summary: text,
    description: text,
    servers,
    parameters,
    additionalOperations: mapOf(ref('Operation'), {
      propertyNames: {
        pattern: "^[a-zA-Z0-9!#$%&'*+.^_`|~-]+$",
        not: { enum: METHODS.map((method) => method.toUpperCase()) },
      },
    }),
    ...Object.fromEntries(METHODS.map((method) => [method, ref('Operation')])),
  }),
  /** Even what looks like an extension is taken for a path item. */
  Callback: mapOf(ref('PathItem')),
  Operation: evaluated({
    tags: listOf(text),
    summary: text,
    description: text,
    externalDocs: ref('ExternalDocumentation'),
    operationId: text,
    parameters,
    requestBody: orReference('RequestBody'),
    responses: ref('Responses'),
    callbacks: mapOf(orReference('Callback')),
    deprecated: flag,
    security,
    servers,
  }),
}

/** The objects of OpenAPI 3.2, `Document` first. */
export const openapi32: Shapes = {
  ...openapi31,
  ...documentShapes,
  ...pathShapes,
  ...mediaShapes,
  ...securityShapes,
  ...schemaShapes32,
}
