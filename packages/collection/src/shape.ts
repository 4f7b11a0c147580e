// The parts of a collection as the public v2.1 schema draws them, widened by what real exports hold: null where
// nothing was written, texts for URLs and headers, missing names. Unknown keys are never a problem.
import { isObject } from './json.ts'
import { either, listOf, objectOf, oneOf, under, type Rule } from './rule.ts'

export const text = oneOf('string', 'null')
export const description = either(
  { object: objectOf({ fields: { content: text } }) },
  'string',
  'null',
)
export const anyObject = oneOf('object', 'null')

const parameter = objectOf({ fields: { key: text, description } })
export const parameters = either({ array: listOf(parameter) }, 'null')
const parametersOrText = either({ array: listOf(parameter) }, 'string', 'null')

const authParameters = either(
  { array: listOf(objectOf({ required: ['key'], fields: { key: oneOf('string') } })) },
  'object',
  'null',
)

const typedAuth: Rule = (value, trail) => {
  if (!isObject(value)) return
  if (typeof value.type !== 'string') return under(trail, 'type', oneOf('string'), value.type)
  const held = value[value.type]
  if (held !== undefined) under(trail, value.type, authParameters, held)
}
export const auth = either({ object: typedAuth }, 'null')

const script = either(
  { object: objectOf({ fields: { exec: either({ array: listOf(text) }, 'string', 'null') } }) },
  'null',
)
const event = objectOf({ required: ['listen'], fields: { listen: oneOf('string'), script } })
export const events = either({ array: listOf(event) }, 'null')
/** Hand-written files hold a single event without its list. */
export const eventsOrOne = either({ array: listOf(event), object: event }, 'null')

const url = either(
  {
    object: objectOf({
      fields: {
        raw: text,
        protocol: text,
        host: either({ array: listOf(oneOf('string', 'number', 'null')) }, 'string', 'null'),
        port: oneOf('string', 'number', 'null'),
        path: oneOf('string', 'array', 'null'),
        query: either({ array: listOf(parameter) }, 'string', 'object', 'null'),
        hash: text,
        variable: either({ array: listOf(parameter) }, 'object', 'null'),
      },
    }),
  },
  'string',
  'null',
)

const body = either(
  {
    object: objectOf({
      fields: {
        mode: text,
        raw: text,
        urlencoded: parametersOrText,
        formdata: parameters,
        file: oneOf('object', 'string', 'null'),
        graphql: oneOf('object', 'string', 'null'),
        options: anyObject,
      },
    }),
  },
  'null',
)

export const request = either(
  {
    object: objectOf({
      fields: { url, method: text, header: parametersOrText, body, auth, description },
    }),
  },
  'string',
)

export const example = objectOf({
  fields: {
    name: text,
    originalRequest: either({ object: request }, 'string', 'null'),
    status: text,
    code: oneOf('number', 'null'),
    header: parametersOrText,
    cookie: oneOf('array', 'null'),
    body: text,
  },
})
