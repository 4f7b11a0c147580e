// OpenAPI 2.0: parameters and headers, which describe their values without a schema object.
import type { JsonObject } from '../json.ts'
import {
  anything,
  closed,
  count,
  extensions,
  flag,
  number,
  oneOfValues,
  positive,
  ref,
  regularExpression,
  type Shapes,
  text,
} from './shapes.ts'

const collectionFormat = oneOfValues('csv', 'ssv', 'tsv', 'pipes')
const collectionFormatOrMulti = oneOfValues('csv', 'ssv', 'tsv', 'pipes', 'multi')

/** What describes a value. */
const value: JsonObject = {
  format: text,
  items: ref('Items'),
  collectionFormat,
  default: anything,
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
  enum: { type: 'array', minItems: 1, uniqueItems: true },
  multipleOf: positive,
}

const TYPES = ['string', 'number', 'boolean', 'integer', 'array']
const typeOf = (...more: string[]): JsonObject => ({ type: 'string', enum: [...TYPES, ...more] })

/** A parameter that stands in a certain place. */
function inPlace(place: string, fields: JsonObject, more: JsonObject = {}): JsonObject {
  const { type: _, ...shape } = closed({
    required: flag,
    in: { type: 'string', enum: [place] },
    description: text,
    name: text,
    type: typeOf(),
    ...value,
    ...fields,
  })
  return { ...shape, ...more }
}

const repeatable: JsonObject = {
  allowEmptyValue: flag,
  collectionFormat: collectionFormatOrMulti,
}

export const parameterShapes: Shapes = {
  Parameter: { oneOf: [ref('BodyParameter'), ref('ValueParameter')] },
  BodyParameter: closed(
    {
      description: text,
      name: text,
      in: { type: 'string', enum: ['body'] },
      required: flag,
      schema: ref('Schema'),
    },
    { required: ['name', 'in', 'schema'] },
  ),
  ValueParameter: {
    type: 'object',
    required: ['name', 'in', 'type'],
    oneOf: [
      inPlace('header', {}),
      inPlace('formData', { ...repeatable, type: typeOf('file') }),
      inPlace('query', repeatable),
      inPlace('path', { required: { type: 'boolean', enum: [true] } }, { required: ['required'] }),
    ],
  },
  Items: {
    type: 'object',
    additionalProperties: false,
    properties: { type: oneOfValues(...TYPES), ...value },
    patternProperties: extensions,
  },
  Header: closed({ type: typeOf(), ...value, description: text }, { required: ['type'] }),
}
