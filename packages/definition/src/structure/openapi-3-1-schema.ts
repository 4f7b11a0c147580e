// OpenAPI 3.1: schema objects, which are JSON Schemas of draft 2020-12. The fields that OpenAPI adds are only looked at
// in a schema object itself, not in the schemas inside it.
import {
  anything,
  count,
  evaluated,
  flag,
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
  uriReference,
  when,
  wrong,
} from './shapes.ts'
import type { JsonObject } from '../json.ts'

const NO_SCHEMA = 'This must be a schema, true or false'

const schema = ref('JsonSchema')
const schemas = listOf(schema, { minItems: 1 })
const names = listOf(text, { uniqueItems: true })
const anchor: JsonObject = { type: 'string', pattern: '^[A-Za-z_][-A-Za-z0-9._]*$' }
const simpleType = oneOfValues(...types)

const typeList = listOf(simpleType, { minItems: 1, uniqueItems: true })

const type = when(
  text,
  simpleType,
  when({ type: 'array' }, typeList, wrong('"type" must be a type or a list of types')),
)

/** Addresses are only checked to be texts, as everywhere in schemas. */
const core: JsonObject = {
  $id: { type: 'string', pattern: '^[^#]*#?$' },
  $schema: text,
  $ref: text,
  $anchor: anchor,
  $dynamicRef: text,
  $dynamicAnchor: anchor,
  $recursiveRef: text,
  $recursiveAnchor: anchor,
  $vocabulary: mapOf(flag, { propertyNames: text }),
  $comment: text,
  $defs: mapOf(schema),
  definitions: mapOf(schema),
}

const applicators: JsonObject = {
  prefixItems: schemas,
  items: schema,
  contains: schema,
  additionalProperties: schema,
  properties: mapOf(schema),
  patternProperties: mapOf(schema),
  dependentSchemas: mapOf(schema),
  dependencies: mapOf({ anyOf: [schema, names] }),
  propertyNames: schema,
  ...when(schema, schema, schema),
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  not: schema,
  unevaluatedItems: schema,
  unevaluatedProperties: schema,
}

const assertions: JsonObject = {
  const: anything,
  enum: { type: 'array' },
  multipleOf: positive,
  maximum: number,
  exclusiveMaximum: number,
  minimum: number,
  exclusiveMinimum: number,
  maxLength: count,
  minLength: count,
  pattern: regularExpression,
  maxItems: count,
  minItems: count,
  uniqueItems: flag,
  maxContains: count,
  minContains: count,
  maxProperties: count,
  minProperties: count,
  required: names,
  dependentRequired: mapOf(names),
}

const annotations: JsonObject = {
  title: text,
  description: text,
  deprecated: flag,
  readOnly: flag,
  writeOnly: flag,
  examples: { type: 'array' },
  format: text,
  contentEncoding: text,
  contentMediaType: text,
  contentSchema: schema,
}

export const schemaDocumentation = evaluated(
  { url: uriReference, description: text },
  { required: ['url'] },
)

const additions: JsonObject = {
  discriminator: evaluated(
    { propertyName: text, mapping: mapOf(text) },
    { required: ['propertyName'] },
  ),
  externalDocs: schemaDocumentation,
  xml: evaluated({ name: text, namespace: uri, prefix: text, attribute: flag, wrapped: flag }),
}

function jsonSchema(type: JsonObject): JsonObject {
  return objectOrFlag(
    { properties: { ...core, ...applicators, type, ...assertions, ...annotations } },
    NO_SCHEMA,
  )
}

export const schemaShapes: Shapes = {
  Schema: objectOrFlag({ allOf: [schema, { properties: additions }] }, NO_SCHEMA),
  JsonSchema: jsonSchema(type),
}

/** Schemas without anything of OpenAPI, as JSON Schema itself describes them. */
export const plainSchemaShapes: Shapes = {
  JsonSchema: jsonSchema({ anyOf: [simpleType, typeList] }),
}
