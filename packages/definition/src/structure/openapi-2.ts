// OpenAPI 2.0: which fields each object has and what they hold, as the rule `oas2-schema` that users know has it.
import type { JsonObject } from '../json.ts'
import { parameterShapes } from './openapi-2-parameters.ts'
import { securityShapes } from './openapi-2-security.ts'
import {
  anything,
  closed,
  count,
  email,
  extensions,
  flag,
  isReference,
  listOf,
  mapOf,
  number,
  objectOrFlag,
  oneOfValues,
  positive,
  ref,
  regularExpression,
  type Shapes,
  text,
  types,
  uri,
  when,
} from './shapes.ts'

const unique: JsonObject = { uniqueItems: true }
const atLeastOne: JsonObject = { minItems: 1 }
/** Items whose type does not stand beside `items` are compared even where they are of a wrong one. */
const mediaTypes = listOf({ allOf: [text] }, unique)
const schemes = listOf(oneOfValues('http', 'https', 'ws', 'wss'), unique)
const security = listOf(mapOf(listOf(text, unique)), unique)

/** Something, or an object with nothing but `$ref`. */
function orReferenceAlone(name: string): JsonObject {
  const alone = { ...isReference, additionalProperties: false, properties: { $ref: text } }
  return when(isReference, alone, ref(name))
}

const parameters = listOf(orReferenceAlone('Parameter'), unique)

const documentShapes: Shapes = {
  Document: closed(
    {
      swagger: { type: 'string', enum: ['2.0'] },
      info: ref('Info'),
      host: { type: 'string', pattern: '^[^{}/ :\\\\]+(?::\\d+)?$' },
      basePath: { type: 'string', pattern: '^/' },
      schemes,
      consumes: mediaTypes,
      produces: mediaTypes,
      paths: ref('Paths'),
      definitions: mapOf(ref('Schema')),
      parameters: mapOf(ref('Parameter')),
      responses: mapOf(ref('Response')),
      security,
      securityDefinitions: ref('SecurityDefinitions'),
      tags: listOf(ref('Tag'), unique),
      externalDocs: ref('ExternalDocumentation'),
    },
    { required: ['swagger', 'info', 'paths'] },
  ),
  Info: closed(
    {
      title: text,
      version: text,
      description: text,
      termsOfService: text,
      contact: closed({ name: text, url: uri, email }),
      license: closed({ name: text, url: uri }, { required: ['name'] }),
    },
    { required: ['version', 'title'] },
  ),
  Tag: closed(
    { name: text, description: text, externalDocs: ref('ExternalDocumentation') },
    { required: ['name'] },
  ),
  ExternalDocumentation: closed({ description: text, url: uri }, { required: ['url'] }),
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']

const pathShapes: Shapes = {
  Paths: {
    type: 'object',
    patternProperties: { ...extensions, '^/': ref('PathItem') },
    additionalProperties: false,
  },
  PathItem: closed({
    $ref: text,
    ...Object.fromEntries(METHODS.map((method) => [method, ref('Operation')])),
    parameters,
  }),
  Operation: closed(
    {
      tags: listOf(text, unique),
      summary: text,
      description: text,
      externalDocs: ref('ExternalDocumentation'),
      operationId: text,
      produces: mediaTypes,
      consumes: mediaTypes,
      parameters,
      responses: ref('Responses'),
      schemes,
      deprecated: flag,
      security,
    },
    { required: ['responses'] },
  ),
  Responses: {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    patternProperties: {
      '^([0-9]{3})$|^(default)$': orReferenceAlone('Response'),
      ...extensions,
    },
    not: { type: 'object', additionalProperties: false, patternProperties: extensions },
  },
  Response: closed(
    {
      description: text,
      schema: { oneOf: [ref('Schema'), ref('FileSchema')] },
      headers: mapOf(ref('Header')),
      examples: mapOf(anything),
    },
    { required: ['description'] },
  ),
}

const names = listOf(text, { ...atLeastOne, ...unique })
const schemas = listOf(ref('Schema'), atLeastOne)
const simpleType = oneOfValues(...types)

const schemaShapes: Shapes = {
  Schema: closed({
    $ref: text,
    format: text,
    title: text,
    description: text,
    default: anything,
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
    required: names,
    enum: { type: 'array', minItems: 1, uniqueItems: true },
    additionalProperties: objectOrFlag(
      ref('Schema'),
      '"additionalProperties" must be a schema, true or false',
    ),
    type: { anyOf: [simpleType, listOf(simpleType, { ...atLeastOne, ...unique })] },
    items: { anyOf: [ref('Schema'), schemas] },
    allOf: schemas,
    oneOf: schemas,
    anyOf: schemas,
    properties: mapOf(ref('Schema')),
    discriminator: text,
    readOnly: flag,
    xml: closed({ name: text, namespace: text, prefix: text, attribute: flag, wrapped: flag }),
    externalDocs: ref('ExternalDocumentation'),
    example: anything,
  }),
  FileSchema: closed(
    {
      format: text,
      title: text,
      description: text,
      default: anything,
      required: names,
      type: oneOfValues('file'),
      readOnly: flag,
      externalDocs: ref('ExternalDocumentation'),
      example: anything,
    },
    { required: ['type'] },
  ),
}

/** The objects of OpenAPI 2.0, `Document` first. */
export const openapi20: Shapes = {
  ...documentShapes,
  ...pathShapes,
  ...parameterShapes,
  ...schemaShapes,
  ...securityShapes,
}
