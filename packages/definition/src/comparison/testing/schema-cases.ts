import type { JsonObject } from '../../json.ts'
import {
  type Case,
  type Cases,
  request,
  requests,
  response,
  responses,
  reversed,
} from './documents.ts'

const a = { type: 'string' }
const withA = { type: 'object', properties: { a } }
const withAandB = { type: 'object', properties: { a, b: a } }
const requiredA = { ...withA, required: ['a'] }
const closed = { ...withA, additionalProperties: false }
const cat = { title: 'Cat', type: 'object' }
const dog = { title: 'Dog', type: 'object' }

const tighter = table({
  type: [{ type: ['string', 'integer'] }, { type: 'string' }],
  otherType: [{ type: 'string' }, { type: 'boolean' }],
  null: [{ type: ['string', 'null'] }, { type: 'string' }],
  format: [a, { ...a, format: 'date' }],
  otherFormat: [
    { ...a, format: 'date' },
    { ...a, format: 'date-time' },
  ],
  value: [
    { ...a, enum: ['x', 'y'] },
    { ...a, enum: ['x'] },
  ],
  enum: [a, { ...a, enum: ['x'] }],
  const: [{ const: 'x' }, { const: 'y' }],
  range: [
    { type: 'integer', minimum: 1 },
    { type: 'integer', exclusiveMinimum: 1 },
  ],
  length: [a, { ...a, maxLength: 5 }],
  items: [{ type: 'array' }, { type: 'array', uniqueItems: true }],
  properties: [{ type: 'object' }, { type: 'object', minProperties: 1 }],
  pattern: [a, { ...a, pattern: '^a' }],
  otherPattern: [
    { ...a, pattern: '^a' },
    { ...a, pattern: '^b' },
  ],
  default: [
    { ...a, default: 'x' },
    { ...a, default: 'y' },
  ],
  closed: [withA, closed],
  fewerAlternatives: [
    { oneOf: [cat, dog, { title: 'Fox', type: 'object' }] },
    { oneOf: [cat, dog] },
  ],
  alternatives: [{ type: 'object' }, { type: 'object', anyOf: [cat, dog] }],
  condition: [a, { ...a, not: { const: 'x' } }],
  otherCondition: [
    { ...a, not: { const: 'x' } },
    { ...a, not: { const: 'y' } },
  ],
  required: [withA, requiredA],
})

type Pair = keyof typeof tighter

function table<Name extends string>(rows: Record<Name, Case>): Record<Name, Case> {
  return rows
}

const sent = (name: Pair): Case => requests(...tighter[name])
const received = (name: Pair): Case => responses(...tighter[name])

export const breakingSchemas: Cases = {
  'request-property-added-required': requests(withA, { ...withAandB, required: ['b'] }),
  'request-property-refused': requests({ ...closed, properties: { a, b: a } }, closed),
  'request-property-required': sent('required'),
  'request-property-read-only': requests(withA, {
    ...withA,
    properties: { a: { ...a, readOnly: true } },
  }),
  'request-type-narrowed': sent('type'),
  'request-type-changed': sent('otherType'),
  'request-null-refused': sent('null'),
  'request-format-changed': sent('otherFormat'),
  'request-enum-value-removed': sent('value'),
  'request-enum-introduced': sent('enum'),
  'request-const-changed': sent('const'),
  'request-range-narrowed': sent('range'),
  'request-length-narrowed': sent('length'),
  'request-item-count-narrowed': sent('items'),
  'request-property-count-narrowed': sent('properties'),
  'request-pattern-added': sent('pattern'),
  'request-additional-properties-closed': sent('closed'),
  'request-alternative-removed': sent('fewerAlternatives'),
  'request-condition-added': sent('condition'),
  'response-property-removed': responses({ ...withAandB, required: ['b'] }, withA),
  'response-property-optional': reversed(received('required')),
  'response-property-write-only': responses(withA, {
    ...withA,
    properties: { a: { ...a, writeOnly: true } },
  }),
  'response-type-widened': reversed(received('type')),
  'response-type-changed': received('otherType'),
  'response-null-possible': reversed(received('null')),
  'response-format-changed': received('otherFormat'),
  'response-const-changed': received('const'),
}

export const riskySchemas: Cases = {
  'request-property-removed': requests(withAandB, withA),
  'request-property-required-with-default': requests(
    { ...withA, properties: { a: { ...a, default: 'x' } } },
    { ...requiredA, properties: { a: { ...a, default: 'x' } } },
  ),
  'request-format-narrowed': sent('format'),
  'request-pattern-changed': sent('otherPattern'),
  'request-default-changed': sent('default'),
  'request-alternatives-introduced': sent('alternatives'),
  'request-alternatives-dropped': reversed(sent('alternatives')),
  'request-condition-changed': sent('otherCondition'),
  'response-optional-property-removed': responses(withAandB, withA),
  'response-format-widened': reversed(received('format')),
  'response-enum-value-added': reversed(received('value')),
  'response-enum-dropped': reversed(received('enum')),
  'response-range-widened': reversed(received('range')),
  'response-length-widened': reversed(received('length')),
  'response-item-count-widened': reversed(received('items')),
  'response-property-count-widened': reversed(received('properties')),
  'response-pattern-changed': received('otherPattern'),
  'response-pattern-removed': reversed(received('pattern')),
  'response-additional-properties-opened': reversed(received('closed')),
  'response-alternative-added': reversed(received('fewerAlternatives')),
  'response-alternatives-introduced': received('alternatives'),
  'response-alternatives-dropped': reversed(received('alternatives')),
  'response-condition-changed': received('otherCondition'),
  'response-condition-removed': reversed(received('condition')),
}

export const safeSchemas: Cases = {
  'request-property-added': requests(withA, withAandB),
  'request-property-optional': reversed(sent('required')),
  'request-property-read-only-lifted': requests(
    { ...withA, properties: { a: { ...a, readOnly: true } } },
    withA,
  ),
  'request-type-widened': reversed(sent('type')),
  'request-null-allowed': reversed(sent('null')),
  'request-format-widened': reversed(sent('format')),
  'request-enum-value-added': reversed(sent('value')),
  'request-enum-dropped': reversed(sent('enum')),
  'request-range-widened': reversed(sent('range')),
  'request-length-widened': reversed(sent('length')),
  'request-item-count-widened': reversed(sent('items')),
  'request-property-count-widened': reversed(sent('properties')),
  'request-pattern-removed': reversed(sent('pattern')),
  'request-additional-properties-opened': reversed(sent('closed')),
  'request-alternative-added': reversed(sent('fewerAlternatives')),
  'request-condition-removed': reversed(sent('condition')),
  'response-property-added': responses(withA, withAandB),
  'response-property-required': received('required'),
  'response-property-write-only-lifted': responses(
    { ...withA, properties: { a: { ...a, writeOnly: true } } },
    withA,
  ),
  'response-type-narrowed': received('type'),
  'response-null-excluded': received('null'),
  'response-format-narrowed': received('format'),
  'response-enum-value-removed': received('value'),
  'response-enum-introduced': received('enum'),
  'response-range-narrowed': received('range'),
  'response-length-narrowed': received('length'),
  'response-item-count-narrowed': received('items'),
  'response-property-count-narrowed': received('properties'),
  'response-pattern-added': received('pattern'),
  'response-default-changed': received('default'),
  'response-additional-properties-closed': received('closed'),
  'response-alternative-removed': received('fewerAlternatives'),
  'response-condition-added': received('condition'),
  'schema-deprecated': requests(a, { ...a, deprecated: true }),
  'schema-deprecation-lifted': requests({ ...a, deprecated: true }, a),
}

/** `oneOf` two schemas of the components, told apart by the property "kind". */
function byKind(discriminator?: JsonObject): JsonObject {
  const oneOf = [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
  return { oneOf, ...(discriminator && { discriminator }) }
}

const pets = { components: { schemas: { Cat: cat, Dog: dog } } }
const mapped = (mapping: JsonObject) => request(byKind({ propertyName: 'kind', mapping }), pets)
const named = (propertyName: string) => response(byKind({ propertyName }), pets)

export const breakingDiscriminators: Cases = {
  'discriminator-removed': [named('kind'), response(byKind(), pets)],
  'discriminator-property-changed': [named('kind'), named('type')],
  'discriminator-value-removed': [mapped({ cat: 'Cat', dog: 'Dog' }), mapped({ cat: 'Cat' })],
  'discriminator-value-changed': [mapped({ cat: 'Cat' }), mapped({ cat: 'Dog' })],
  'content-encoding-changed': requests(a, { ...a, contentEncoding: 'base64' }),
  'xml-changed': requests(a, { ...a, xml: { attribute: true } }),
}

export const riskyDiscriminators: Cases = {
  'discriminator-added': [response(byKind(), pets), named('kind')],
}

export const safeDiscriminators: Cases = {
  'discriminator-value-added': [mapped({ cat: 'Cat' }), mapped({ cat: 'Cat', dog: 'Dog' })],
}
