// What keywords may hold, by dialect, and which schemas stand in them. Formats are not looked at: Ajv does not either
// when it looks at schemas.
import { type JsonValue, isObject } from '../json.ts'
import { isEqual } from './equality.ts'
import type { Dialect } from './types.ts'

/** How schemas stand in the value of a keyword. */
export type Holds =
  | 'nothing'
  | 'schema'
  | 'schema-or-flag'
  | 'list'
  | 'map'
  | 'schema-or-list'
  | 'dependencies'

export interface KeywordRule {
  accepts(value: JsonValue): boolean
  holds: Holds
}

export interface SchemaRules {
  isSchema(value: JsonValue): boolean
  keywords: ReadonlyMap<string, KeywordRule>
}

const plain = (accepts: (value: JsonValue) => boolean): KeywordRule => ({
  accepts,
  holds: 'nothing',
})

const isText = (value: JsonValue) => typeof value === 'string'
const isList = (value: JsonValue) => Array.isArray(value)
const isUnique = (list: readonly JsonValue[]) =>
  list.every((item, index) => !list.slice(0, index).some((other) => isEqual(item, other)))
const isListOfNames = (value: JsonValue, least: number) =>
  Array.isArray(value) &&
  value.length >= least &&
  value.every(isText) &&
  new Set(value).size === value.length

const TYPES = new Set<JsonValue>([
  'array',
  'boolean',
  'integer',
  'null',
  'number',
  'object',
  'string',
])
const isTypes = (value: JsonValue) =>
  TYPES.has(value) ||
  (isListOfNames(value, 1) && Array.isArray(value) && value.every((type) => TYPES.has(type)))

const text = plain(isText)
const flag = plain((value) => typeof value === 'boolean')
const number = plain((value) => typeof value === 'number')
const positive = plain((value) => typeof value === 'number' && value > 0)
const count = plain((value) => Number.isInteger(value) && Number(value) >= 0)
const list = plain(isList)
const names = plain((value) => isListOfNames(value, 0))
const namedNames = plain(
  (value) => isObject(value) && Object.values(value).every((item) => isListOfNames(item, 0)),
)
const uniqueValues = plain(
  (value) => Array.isArray(value) && value.length > 0 && (value.length > 1000 || isUnique(value)),
)
const pattern = (source: RegExp) => plain((value) => isText(value) && source.test(String(value)))

const isObjectOrFlag = (value: JsonValue) => isObject(value) || typeof value === 'boolean'
const schema: KeywordRule = { accepts: isObjectOrFlag, holds: 'schema' }
const schemaOrFlag: KeywordRule = { accepts: isObjectOrFlag, holds: 'schema-or-flag' }
const schemas: KeywordRule = {
  accepts: (value) => Array.isArray(value) && value.length > 0,
  holds: 'list',
}
const schemaOrList: KeywordRule = {
  accepts: (value) => (Array.isArray(value) ? value.length > 0 : isObjectOrFlag(value)),
  holds: 'schema-or-list',
}
const map: KeywordRule = { accepts: isObject, holds: 'map' }

function dependencies(least: number): KeywordRule {
  return {
    accepts: (value) =>
      isObject(value) &&
      Object.values(value).every((item) => !Array.isArray(item) || isListOfNames(item, least)),
    holds: 'dependencies',
  }
}

const common: Record<string, KeywordRule> = {
  $schema: text,
  title: text,
  description: text,
  multipleOf: positive,
  maximum: number,
  minimum: number,
  maxLength: count,
  minLength: count,
  pattern: text,
  maxItems: count,
  minItems: count,
  uniqueItems: flag,
  maxProperties: count,
  minProperties: count,
  properties: map,
  patternProperties: map,
  additionalProperties: schema,
  definitions: map,
  type: plain(isTypes),
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  not: schema,
}

const draft4: Record<string, KeywordRule> = {
  ...common,
  id: text,
  exclusiveMaximum: flag,
  exclusiveMinimum: flag,
  additionalItems: schemaOrFlag,
  additionalProperties: schemaOrFlag,
  items: schemaOrList,
  required: plain((value) => isListOfNames(value, 1)),
  enum: uniqueValues,
  dependencies: dependencies(1),
}

const draft6: Record<string, KeywordRule> = {
  ...common,
  $id: text,
  $ref: text,
  examples: list,
  exclusiveMaximum: number,
  exclusiveMinimum: number,
  additionalItems: schema,
  items: schemaOrList,
  contains: schema,
  required: names,
  dependencies: dependencies(0),
  propertyNames: schema,
  enum: uniqueValues,
  format: text,
}

const conditional: [string, KeywordRule][] = [
  ['if', schema],
  ['then', schema],
  ['else', schema],
]

const draft7: Record<string, KeywordRule> = {
  ...draft6,
  $comment: text,
  readOnly: flag,
  contentMediaType: text,
  contentEncoding: text,
  ...Object.fromEntries(conditional),
}

const draft2019: Record<string, KeywordRule> = {
  ...draft7,
  $id: pattern(/^[^#]*#?$/),
  $anchor: pattern(/^[A-Za-z][-A-Za-z0-9.:_]*$/),
  $recursiveRef: text,
  $recursiveAnchor: flag,
  $vocabulary: plain(
    (value) => isObject(value) && Object.values(value).every((item) => typeof item === 'boolean'),
  ),
  $defs: map,
  unevaluatedItems: schema,
  unevaluatedProperties: schema,
  dependentSchemas: map,
  dependentRequired: namedNames,
  contentSchema: schema,
  deprecated: flag,
  writeOnly: flag,
  maxContains: count,
  minContains: count,
  enum: list,
}

const anchor = pattern(/^[A-Za-z_][-A-Za-z0-9._]*$/)
const { additionalItems: _, ...draft2019Kept } = draft2019

const draft2020: Record<string, KeywordRule> = {
  ...draft2019Kept,
  $anchor: anchor,
  $dynamicRef: text,
  $dynamicAnchor: anchor,
  $recursiveAnchor: anchor,
  prefixItems: schemas,
  items: schema,
}

function rules(keywords: Record<string, KeywordRule>, isSchema: (value: JsonValue) => boolean) {
  return { isSchema, keywords: new Map(Object.entries(keywords)) }
}

/** The rules of each dialect. Only draft 4 knows no schema that is true or false. */
export const schemaRules: Record<Dialect, SchemaRules> = {
  draft4: rules(draft4, isObject),
  draft6: rules(draft6, isObjectOrFlag),
  draft7: rules(draft7, isObjectOrFlag),
  'draft2019-09': rules(draft2019, isObjectOrFlag),
  'draft2020-12': rules(draft2020, isObjectOrFlag),
}

/** The dialects by what `$schema` says. */
export const dialectUris: ReadonlyMap<string, Dialect> = new Map([
  ['http://json-schema.org/draft-04/schema', 'draft4'],
  ['http://json-schema.org/draft-06/schema', 'draft6'],
  ['http://json-schema.org/draft-07/schema', 'draft7'],
  ['http://json-schema.org/schema', 'draft7'],
  ['https://json-schema.org/draft/2019-09/schema', 'draft2019-09'],
  ['https://json-schema.org/draft/2020-12/schema', 'draft2020-12'],
])
