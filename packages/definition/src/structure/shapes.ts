// The shapes that descriptions of OpenAPI objects are put together from. A reference names another description.
import type { JsonObject } from '../json.ts'

/** What there are descriptions for. */
export type StructureKind = 'openapi:2' | 'openapi:3' | 'openapi:3_1' | 'openapi:3_2' | 'arazzo:1'

/** The descriptions of one version of OpenAPI, by the names that references use. */
export type Shapes = Readonly<Record<string, JsonObject>>

export const anything: JsonObject = {}
export const text: JsonObject = { type: 'string' }
export const flag: JsonObject = { type: 'boolean' }
export const number: JsonObject = { type: 'number' }
export const count: JsonObject = { type: 'integer', minimum: 0 }
export const positive: JsonObject = { type: 'number', exclusiveMinimum: 0 }
export const regularExpression: JsonObject = { type: 'string', format: 'regex' }
export const uri: JsonObject = { type: 'string', format: 'uri' }
export const uriReference: JsonObject = { type: 'string', format: 'uri-reference' }
export const email: JsonObject = { type: 'string', format: 'email' }

/** The description with a name. */
export function ref(name: string): JsonObject {
  return { $ref: name }
}

export function oneOfValues(...values: (string | number | boolean)[]): JsonObject {
  return { enum: values }
}

export function exactly(value: string | boolean): JsonObject {
  return { const: value }
}

export function listOf(items: JsonObject, limits: JsonObject = {}): JsonObject {
  return { type: 'array', items, ...limits }
}

/** An object whose keys are free. */
export function mapOf(values: JsonObject, limits: JsonObject = {}): JsonObject {
  return { type: 'object', additionalProperties: values, ...limits }
}

/** Extensions are allowed nearly everywhere. */
export const extensions: JsonObject = { '^x-': {} }

/** An object with the fields it may have, extensions, and nothing else. */
export function closed(fields: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    type: 'object',
    properties: fields,
    patternProperties: extensions,
    additionalProperties: false,
    ...more,
  }
}

/** An object with the fields it may have, extensions, and what the schemas beside them look at. */
export function evaluated(fields: JsonObject, more: JsonObject = {}): JsonObject {
  const { patternProperties, ...others } = more
  return {
    type: 'object',
    properties: fields,
    patternProperties: patternsWithExtensions(patternProperties),
    unevaluatedProperties: false,
    ...others,
  }
}

function patternsWithExtensions(patterns: JsonObject[string] | undefined): JsonObject {
  return typeof patterns === 'object' && patterns !== null && !Array.isArray(patterns)
    ? { ...extensions, ...patterns }
    : extensions
}

/** Holds where a field has a value. */
export function hasValue(field: string, value: JsonObject): JsonObject {
  return { properties: { [field]: value }, required: [field] }
}

/** What applies where a condition holds, and what applies elsewhere. */
export function when(condition: JsonObject, yes: JsonObject, no: JsonObject = {}): JsonObject {
  return Object.fromEntries([
    ['if', condition],
    // oxlint-disable-next-line unicorn/no-thenable -- the name of a keyword; nothing awaits this
    ['then', yes],
    ['else', no],
  ])
}

export const isReference: JsonObject = { type: 'object', required: ['$ref'] }

/** Something, or an object with `$ref`, which is then all that is looked at. */
export function orReference(name: string): JsonObject {
  return when(isReference, ref('Reference'), ref(name))
}

/** What nothing satisfies, in words. */
export function wrong(errorMessage: string): JsonObject {
  return { not: {}, errorMessage }
}

/** An object that satisfies a shape, true or false, or else wrong. */
export function objectOrFlag(shape: JsonObject, message: string): JsonObject {
  return when({ type: 'object' }, shape, when(flag, anything, wrong(message)))
}

/** The schema types of JSON Schema. */
export const types = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] as const
