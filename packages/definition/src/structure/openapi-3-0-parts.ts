// OpenAPI 3.0: parameters, schemas, media types and security schemes.
import type { JsonObject } from '../json.ts'
import {
  anything,
  closed,
  count,
  exactly,
  flag,
  hasValue,
  isReference,
  listOf,
  mapOf,
  number,
  objectOrFlag,
  oneOfValues,
  orReference,
  positive,
  ref,
  regularExpression,
  type Shapes,
  text,
  uri,
  uriReference,
  when,
  wrong,
} from './shapes.ts'

const schema = orReference('Schema')
const examples = mapOf(orReference('Example'))
const oneMedium = mapOf(ref('MediaType'), { minProperties: 1, maxProperties: 1 })
const notBoth = (...fields: string[]): JsonObject => ({ not: { required: fields } })

/** Either a schema, or content and none of the fields that describe a serialisation. */
const schemaOrContent: JsonObject = {
  errorMessage: { not: '"schema" and "content" exclude each other' },
  ...notBoth('schema', 'content'),
  ...when(
    { type: 'object', required: ['schema'] },
    anything,
    when(
      { type: 'object', required: ['content'] },
      {
        allOf: ['style', 'explode', 'allowReserved', 'example', 'examples'].map((field) =>
          notBoth(field),
        ),
      },
      wrong('Either "schema" or "content" must be there'),
    ),
  ),
}

/** The first case whose field has its value decides; else the last word is spoken. */
function cases(list: readonly [JsonObject, JsonObject][], last: JsonObject): JsonObject {
  const [first, ...others] = list
  if (!first) return last
  return when({ type: 'object', ...first[0] }, first[1], cases(others, last))
}

const inPlace = (place: string) => hasValue('in', exactly(place))
const withStyle = (style: JsonObject): JsonObject => ({ properties: { style } })

const parameterLocation: JsonObject = {
  type: 'object',
  ...cases(
    [
      [
        inPlace('path'),
        {
          required: ['required'],
          properties: {
            style: oneOfValues('matrix', 'label', 'simple'),
            required: exactly(true),
          },
        },
      ],
      [
        inPlace('query'),
        withStyle(oneOfValues('form', 'spaceDelimited', 'pipeDelimited', 'deepObject')),
      ],
      [inPlace('header'), withStyle(exactly('simple'))],
      [inPlace('cookie'), withStyle(exactly('form'))],
    ],
    {
      type: 'object',
      ...hasValue('in', oneOfValues('path', 'query', 'header', 'cookie')),
      errorMessage: { required: 'A parameter must have a valid "in"' },
    },
  ),
}

const serialised: JsonObject = {
  description: text,
  required: flag,
  deprecated: flag,
  allowEmptyValue: flag,
  explode: flag,
  allowReserved: flag,
  schema,
  content: oneMedium,
  example: anything,
  examples,
}

export const parameterShapes: Shapes = {
  Parameter: closed(
    { name: text, in: text, style: text, ...serialised },
    {
      required: ['name'],
      allOf: [notBoth('example', 'examples'), schemaOrContent, parameterLocation],
    },
  ),
  Header: closed(
    { style: exactly('simple'), ...serialised },
    { allOf: [notBoth('example', 'examples'), schemaOrContent] },
  ),
}

const typeIs = (type: string) => hasValue('type', exactly(type))

/** A flow of OAuth 2.0 with the addresses it needs. */
function flow(...addresses: string[]): JsonObject {
  const names = [...addresses, 'refreshUrl']
  return closed(
    { ...Object.fromEntries(names.map((name) => [name, uriReference])), scopes: mapOf(text) },
    { required: [...addresses, 'scopes'] },
  )
}

export const securityShapes: Shapes = {
  SecurityScheme: cases(
    [
      [typeIs('apiKey'), ref('ApiKeyScheme')],
      [typeIs('oauth2'), ref('OAuth2Scheme')],
      [typeIs('openIdConnect'), ref('OpenIdConnectScheme')],
    ],
    {
      type: 'object',
      ...hasValue('type', oneOfValues('apiKey', 'http', 'oauth2', 'openIdConnect')),
      errorMessage: {
        required: 'A security scheme must have a valid type',
        type: 'This is no security scheme',
      },
    },
  ),
  ApiKeyScheme: closed(
    {
      type: exactly('apiKey'),
      name: text,
      in: oneOfValues('header', 'query', 'cookie'),
      description: text,
    },
    { required: ['type', 'name', 'in'] },
  ),
  OAuth2Scheme: closed(
    {
      type: exactly('oauth2'),
      flows: closed({
        implicit: flow('authorizationUrl'),
        password: flow('tokenUrl'),
        clientCredentials: flow('tokenUrl'),
        authorizationCode: flow('authorizationUrl', 'tokenUrl'),
      }),
      description: text,
    },
    { required: ['type', 'flows'] },
  ),
  OpenIdConnectScheme: closed(
    { type: exactly('openIdConnect'), openIdConnectUrl: uriReference, description: text },
    { required: ['type', 'openIdConnectUrl'] },
  ),
}

export const schemaShapes: Shapes = {
  Schema: closed({
    title: text,
    multipleOf: positive,
    maximum: number,
    exclusiveMaximum: flag,
    minimum: number,
    exclusiveMinimum: flag,
    maxLength: count,
    minLength: count,
    pattern: regularExpression,
    maxItems: count,
    minItems: count,
    uniqueItems: flag,
    maxProperties: count,
    minProperties: count,
    required: listOf(text, { minItems: 1, uniqueItems: true }),
    enum: { type: 'array', minItems: 1 },
    type: oneOfValues('array', 'boolean', 'integer', 'number', 'object', 'string'),
    not: schema,
    allOf: listOf(schema),
    oneOf: listOf(schema),
    anyOf: listOf(schema),
    items: schema,
    properties: mapOf(schema),
    additionalProperties: when(
      isReference,
      ref('Reference'),
      objectOrFlag(ref('Schema'), '"additionalProperties" must be a schema, true or false'),
    ),
    description: text,
    format: text,
    default: anything,
    nullable: flag,
    discriminator: {
      type: 'object',
      required: ['propertyName'],
      properties: { propertyName: text, mapping: mapOf(text) },
    },
    readOnly: flag,
    writeOnly: flag,
    example: anything,
    externalDocs: ref('ExternalDocumentation'),
    deprecated: flag,
    xml: closed({ name: text, namespace: uri, prefix: text, attribute: flag, wrapped: flag }),
  }),
}

export const mediaShapes: Shapes = {
  MediaType: closed(
    { schema, example: anything, examples, encoding: mapOf(ref('Encoding')) },
    { allOf: [notBoth('example', 'examples')] },
  ),
  Example: closed({
    summary: text,
    description: text,
    value: anything,
    externalValue: uriReference,
  }),
  Encoding: {
    type: 'object',
    properties: {
      contentType: text,
      headers: mapOf(ref('Header')),
      style: oneOfValues('form', 'spaceDelimited', 'pipeDelimited', 'deepObject'),
      explode: flag,
      allowReserved: flag,
    },
    additionalProperties: false,
  },
  RequestBody: closed(
    { description: text, content: mapOf(ref('MediaType')), required: flag },
    { required: ['content'] },
  ),
  Response: closed(
    {
      description: text,
      headers: mapOf(orReference('Header')),
      content: mapOf(ref('MediaType')),
      links: mapOf(orReference('Link')),
    },
    { required: ['description'] },
  ),
  Link: closed(
    {
      operationId: text,
      operationRef: uriReference,
      parameters: mapOf(anything),
      requestBody: anything,
      description: text,
      server: ref('Server'),
    },
    notBoth('operationId', 'operationRef'),
  ),
}
