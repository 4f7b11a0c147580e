// OpenAPI 3.0: which fields each object has and what they hold. It is as strict, and in places as lax, as the rule
// `oas3-schema` that users know: an `http` security scheme is only checked for its type, for one.
import type { JsonObject } from '../json.ts'
import { mediaShapes, parameterShapes, schemaShapes, securityShapes } from './openapi-3-0-parts.ts'
import {
  closed,
  email,
  extensions,
  flag,
  listOf,
  mapOf,
  orReference,
  ref,
  type Shapes,
  text,
  uriReference,
} from './shapes.ts'

const METHODS = '^(get|put|post|delete|options|head|patch|trace)$'
const STATUS = '^[1-5](?:\\d{2}|XX)$'

/** A section of the components: names of certain characters are looked at. */
function section(name: string): JsonObject {
  return { type: 'object', patternProperties: { '^[a-zA-Z0-9\\.\\-_]+$': orReference(name) } }
}

const parameters = listOf(orReference('Parameter'), { uniqueItems: true })
const security = listOf(mapOf(listOf(text)))
const servers = listOf(ref('Server'))

const documentShapes: Shapes = {
  Document: closed(
    {
      openapi: { type: 'string', pattern: '^3\\.0\\.\\d(-.+)?$' },
      info: ref('Info'),
      externalDocs: ref('ExternalDocumentation'),
      servers,
      security,
      tags: listOf(ref('Tag'), { uniqueItems: true }),
      paths: ref('Paths'),
      components: ref('Components'),
    },
    { required: ['openapi', 'info', 'paths'] },
  ),
  Reference: {
    type: 'object',
    required: ['$ref'],
    properties: { $ref: uriReference },
  },
  Info: closed(
    {
      title: text,
      description: text,
      termsOfService: uriReference,
      contact: closed({ name: text, url: uriReference, email }),
      license: closed({ name: text, url: uriReference }, { required: ['name'] }),
      version: text,
    },
    { required: ['title', 'version'] },
  ),
  Server: closed(
    {
      url: text,
      description: text,
      variables: mapOf(
        closed({ enum: listOf(text), default: text, description: text }, { required: ['default'] }),
      ),
    },
    { required: ['url'] },
  ),
  Tag: closed(
    { name: text, description: text, externalDocs: ref('ExternalDocumentation') },
    { required: ['name'] },
  ),
  ExternalDocumentation: closed({ description: text, url: uriReference }, { required: ['url'] }),
  Components: closed({
    schemas: section('Schema'),
    responses: section('Response'),
    parameters: section('Parameter'),
    examples: section('Example'),
    requestBodies: section('RequestBody'),
    headers: section('Header'),
    securitySchemes: section('SecurityScheme'),
    links: section('Link'),
    callbacks: section('Callback'),
  }),
}

const pathShapes: Shapes = {
  Paths: {
    type: 'object',
    patternProperties: { '^\\/': ref('PathItem'), ...extensions },
    additionalProperties: false,
  },
  PathItem: {
    type: 'object',
    properties: { $ref: text, summary: text, description: text, servers, parameters },
    patternProperties: { [METHODS]: ref('Operation'), ...extensions },
    additionalProperties: false,
  },
  Callback: {
    type: 'object',
    additionalProperties: ref('PathItem'),
    patternProperties: extensions,
  },
  Operation: closed(
    {
      tags: listOf(text),
      summary: text,
      description: text,
      externalDocs: ref('ExternalDocumentation'),
      operationId: text,
      parameters,
      requestBody: orReference('RequestBody'),
      responses: {
        type: 'object',
        properties: { default: orReference('Response') },
        patternProperties: { [STATUS]: orReference('Response'), ...extensions },
        minProperties: 1,
        additionalProperties: false,
      },
      callbacks: mapOf(orReference('Callback')),
      deprecated: flag,
      security,
      servers,
    },
    { required: ['responses'] },
  ),
}

/** The objects of OpenAPI 3.0, `Document` first. */
export const openapi30: Shapes = {
  ...documentShapes,
  ...pathShapes,
  ...parameterShapes,
  ...securityShapes,
  ...schemaShapes,
  ...mediaShapes,
}
