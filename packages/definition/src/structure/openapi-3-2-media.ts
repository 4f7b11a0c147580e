// OpenAPI 3.2: parameters, and what is sent.
import type { JsonObject } from '../json.ts'
import {
  anything,
  evaluated,
  exactly,
  flag,
  listOf,
  mapOf,
  oneOfValues,
  orReference,
  ref,
  type Shapes,
  text,
  uriReference,
  when,
} from './shapes.ts'

const schema = ref('Schema')
const content = mapOf(orReference('MediaType'))
const oneMedium: JsonObject = { ...content, minProperties: 1, maxProperties: 1 }
const schemaOrContent: JsonObject = { oneOf: [{ required: ['schema'] }, { required: ['content'] }] }
const notBoth = (...fields: string[]): JsonObject => ({ not: { required: fields } })

const examples: JsonObject = {
  properties: { example: anything, examples: mapOf(orReference('Example')) },
  ...notBoth('example', 'examples'),
}

const formStyles = oneOfValues('form', 'spaceDelimited', 'pipeDelimited', 'deepObject')

/** Holds where a field has a value or is missing. */
const valueIfThere = (field: string, value: string): JsonObject => ({
  properties: { [field]: exactly(value) },
})
const inPlace = (place: string): JsonObject => valueIfThere('in', place)

/** How values are written, where the parameter has a schema. */
const serialisation: JsonObject = {
  properties: { style: text, explode: flag },
  allOf: [
    when(inPlace('path'), {
      properties: {
        name: { pattern: '^[^{}]+$' },
        style: oneOfValues('matrix', 'label', 'simple'),
        required: exactly(true),
        allowReserved: flag,
      },
      required: ['required'],
    }),
    when(inPlace('header'), { properties: { style: exactly('simple') } }),
    when(inPlace('query'), { properties: { style: formStyles, allowReserved: flag } }),
    when(inPlace('cookie'), {
      properties: { style: oneOfValues('form', 'cookie') },
      ...when(valueIfThere('style', 'form'), { properties: { allowReserved: flag } }),
    }),
  ],
}

const described: JsonObject = { description: text, required: flag, deprecated: flag, schema }

const encodings: JsonObject = {
  encoding: mapOf(ref('Encoding')),
  prefixEncoding: listOf(ref('Encoding')),
  itemEncoding: ref('Encoding'),
}
const encodingByNameAlone: JsonObject = {
  encoding: { properties: { prefixEncoding: false, itemEncoding: false } },
}

export const mediaShapes: Shapes = {
  Parameter: evaluated(
    {
      name: text,
      in: oneOfValues('query', 'querystring', 'header', 'path', 'cookie'),
      ...described,
      content: oneMedium,
    },
    {
      required: ['name', 'in'],
      ...schemaOrContent,
      allOf: [
        examples,
        when(inPlace('query'), { properties: { allowEmptyValue: flag } }),
        when(inPlace('querystring'), { required: ['content'] }),
      ],
      dependentSchemas: { schema: serialisation },
    },
  ),
  Header: evaluated(
    { ...described, content: oneMedium },
    {
      ...schemaOrContent,
      dependentSchemas: {
        schema: { properties: { style: exactly('simple'), explode: flag } },
      },
      allOf: [examples],
    },
  ),
  MediaType: evaluated(
    { description: text, schema, itemSchema: schema, ...encodings },
    { dependentSchemas: encodingByNameAlone, allOf: [examples] },
  ),
  Encoding: evaluated(
    {
      contentType: text,
      headers: mapOf(orReference('Header')),
      style: formStyles,
      explode: flag,
      allowReserved: flag,
      ...encodings,
    },
    { dependentSchemas: encodingByNameAlone },
  ),
  Example: evaluated(
    {
      summary: text,
      description: text,
      dataValue: anything,
      serializedValue: text,
      value: anything,
      externalValue: uriReference,
    },
    {
      allOf: [
        notBoth('value', 'externalValue'),
        notBoth('value', 'dataValue'),
        notBoth('value', 'serializedValue'),
        notBoth('serializedValue', 'externalValue'),
      ],
    },
  ),
  RequestBody: evaluated({ description: text, content, required: flag }, { required: ['content'] }),
  Response: evaluated({
    summary: text,
    description: text,
    headers: mapOf(orReference('Header')),
    content,
    links: mapOf(orReference('Link')),
  }),
  Link: evaluated(
    {
      operationRef: uriReference,
      operationId: text,
      parameters: mapOf(text),
      requestBody: anything,
      description: text,
      server: ref('Server'),
    },
    { oneOf: [{ required: ['operationRef'] }, { required: ['operationId'] }] },
  ),
}
