// OpenAPI 3.1: which fields each object has and what they hold, as the rule `oas3-schema` that users know has it, with
// its slips: a link has a `body` but no `server`, and a path item no `$ref`.
import type { JsonObject } from '../json.ts'
import { infoShape, serverShape } from './openapi-3-info.ts'
import { schemaShapes } from './openapi-3-1-schema.ts'
import { securityShapes } from './openapi-3-1-security.ts'
import {
  anything,
  evaluated,
  exactly,
  flag,
  hasValue,
  listOf,
  mapOf,
  oneOfValues,
  orReference,
  ref,
  type Shapes,
  text,
  uri,
  uriReference,
  when,
} from './shapes.ts'

const STATUS = '^[1-5](?:[0-9]{2}|XX)$'
const schema = ref('Schema')
const security = listOf(mapOf(listOf(text)))
const servers = listOf(ref('Server'))
const parameters = listOf(orReference('Parameter'))
const content = mapOf(ref('MediaType'))
const oneMedium: JsonObject = { ...content, minProperties: 1, maxProperties: 1 }
const schemaOrContent: JsonObject = { oneOf: [{ required: ['schema'] }, { required: ['content'] }] }
const examples: JsonObject = {
  properties: { example: anything, examples: mapOf(orReference('Example')) },
}

const SECTIONS = {
  responses: 'Response',
  parameters: 'Parameter',
  examples: 'Example',
  requestBodies: 'RequestBody',
  headers: 'Header',
  securitySchemes: 'SecurityScheme',
  links: 'Link',
  callbacks: 'Callback',
  pathItems: 'PathItem',
}
const SECTION_NAMES = ['schemas', ...Object.keys(SECTIONS)]

const NO_PART = 'The document must have "paths", "webhooks" or "components"'

const documentShapes: Shapes = {
  Document: evaluated(
    {
      openapi: { type: 'string', pattern: '^3\\.1\\.\\d+(-.+)?$' },
      info: ref('Info'),
      jsonSchemaDialect: uri,
      servers,
      paths: ref('Paths'),
      webhooks: mapOf(orReference('PathItem')),
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
  Reference: {
    type: 'object',
    properties: { $ref: uriReference, summary: text, description: text },
  },
  Info: infoShape(uri),
  Server: serverShape(),
  Tag: evaluated(
    { name: text, description: text, externalDocs: ref('ExternalDocumentation') },
    { required: ['name'] },
  ),
  ExternalDocumentation: evaluated({ description: text, url: uri }, { required: ['url'] }),
  Components: evaluated(
    {
      schemas: mapOf(schema),
      ...Object.fromEntries(
        Object.entries(SECTIONS).map(([section, name]) => [section, mapOf(orReference(name))]),
      ),
    },
    {
      patternProperties: {
        [`^(${SECTION_NAMES.join('|')})$`]: { propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' } },
      },
    },
  ),
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

const pathShapes: Shapes = {
  Paths: evaluated({}, { patternProperties: { '^/': ref('PathItem') } }),
  PathItem: evaluated({
    summary: text,
    description: text,
    servers,
    parameters,
    ...Object.fromEntries(METHODS.map((method) => [method, ref('Operation')])),
  }),
  /** Even what looks like an extension is taken for a path item. */
  Callback: mapOf(orReference('PathItem')),
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
  Responses: evaluated(
    { default: orReference('Response') },
    {
      patternProperties: { [STATUS]: orReference('Response') },
      minProperties: 1,
      ...when({ patternProperties: { [STATUS]: false } }, { required: ['default'] }),
    },
  ),
}

const inPlace = (place: string) => hasValue('in', exactly(place))

/** How values are written, where the parameter has a schema. */
const serialisation: JsonObject = {
  properties: { style: text, explode: flag },
  allOf: [
    examples,
    when(inPlace('path'), {
      properties: { style: oneOfValues('matrix', 'label', 'simple'), required: exactly(true) },
      required: ['required'],
    }),
    when(inPlace('header'), { properties: { style: exactly('simple') } }),
    when(inPlace('query'), {
      properties: {
        style: oneOfValues('form', 'spaceDelimited', 'pipeDelimited', 'deepObject'),
        allowReserved: flag,
      },
    }),
    when(inPlace('cookie'), { properties: { style: exactly('form') } }),
  ],
}

const described: JsonObject = { description: text, required: flag, deprecated: flag, schema }

const parameterShapes: Shapes = {
  Parameter: evaluated(
    {
      name: text,
      in: oneOfValues('query', 'header', 'path', 'cookie'),
      ...described,
      content: oneMedium,
    },
    {
      required: ['name', 'in'],
      ...schemaOrContent,
      ...when(inPlace('query'), { properties: { allowEmptyValue: flag } }),
      dependentSchemas: { schema: serialisation },
    },
  ),
  Header: evaluated(
    { ...described, content: oneMedium },
    {
      ...schemaOrContent,
      dependentSchemas: {
        schema: { properties: { style: exactly('simple'), explode: flag }, allOf: [examples] },
      },
    },
  ),
}

const mediaShapes: Shapes = {
  MediaType: evaluated({ schema, encoding: mapOf(ref('Encoding')) }, { allOf: [examples] }),
  Encoding: evaluated({
    contentType: text,
    headers: mapOf(orReference('Header')),
    style: oneOfValues('form', 'spaceDelimited', 'pipeDelimited', 'deepObject'),
    explode: flag,
    allowReserved: flag,
  }),
  Example: evaluated(
    { summary: text, description: text, value: anything, externalValue: uriReference },
    { not: { required: ['value', 'externalValue'] } },
  ),
  RequestBody: evaluated({ description: text, content, required: flag }, { required: ['content'] }),
  Response: evaluated(
    {
      description: text,
      headers: mapOf(orReference('Header')),
      content,
      links: mapOf(orReference('Link')),
    },
    { required: ['description'] },
  ),
  Link: evaluated(
    {
      operationRef: uriReference,
      operationId: text,
      parameters: mapOf(text),
      requestBody: anything,
      description: text,
      body: ref('Server'),
    },
    { oneOf: [{ required: ['operationRef'] }, { required: ['operationId'] }] },
  ),
}

/** The objects of OpenAPI 3.1, `Document` first. */
export const openapi31: Shapes = {
  ...documentShapes,
  ...pathShapes,
  ...parameterShapes,
  ...mediaShapes,
  ...securityShapes,
  ...schemaShapes,
}
