// The checks of the governance rules, each for OpenAPI 2.0 and 3.x.
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import type { Check, Problem } from '../../functions/rule-function.ts'
import {
  bodyMediaTypesOf,
  documentOf,
  objectAt,
  objectsIn,
  type Operation,
  operationsOf,
  parametersOf,
  type Placed,
  responseMediaTypesOf,
  responsesOf,
} from '../document-view.ts'
import { propertiesOf, schemasOf } from '../schemas.ts'

type Find = (graph: Graph) => Problem[]

function check(find: Find): Check {
  return (_, { graph }) => find(graph)
}

function isOld(graph: Graph): boolean {
  return documentOf(graph)['swagger'] !== undefined
}

/** True of a text with something in it. */
function isText(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function infoOf(graph: Graph): Placed {
  const info = documentOf(graph)['info']
  return { value: isObject(info) ? info : {}, path: ['info'] }
}

/** A member of "info" that is missing or blank. */
export function infoText(key: string): Check {
  return check((graph) =>
    isText(infoOf(graph).value[key])
      ? []
      : [{ message: `"info" has no "${key}"`, path: ['info', key] }],
  )
}

export function infoObject(key: string): Check {
  return check((graph) =>
    isObject(infoOf(graph).value[key])
      ? []
      : [{ message: `"info" has no "${key}"`, path: ['info', key] }],
  )
}

/** A member of the contact or licence, where there is one; one of several is enough. */
export function infoMember(owner: string, keys: readonly string[]): Check {
  return check((graph) => {
    const object = objectAt(infoOf(graph), owner, graph)
    if (!object || keys.some((key) => isText(object.value[key]))) return []
    return [
      {
        message: `"${owner}" has no ${keys.map((key) => `"${key}"`).join(' and no ')}`,
        path: [...object.path, keys[0] ?? ''],
      },
    ]
  })
}

export const licenseUrl = check((graph) => {
  const license = objectAt(infoOf(graph), 'license', graph)
  if (!license || isText(license.value['url']) || isText(license.value['identifier'])) return []
  return [{ message: '"license" has no "url"', path: [...license.path, 'url'] }]
})

export const pathTrailingSlash = check((graph) => {
  const paths = documentOf(graph)['paths']
  if (!isObject(paths)) return []
  return Object.keys(paths)
    .filter((path) => path !== '/' && path.endsWith('/') && !path.startsWith('x-'))
    .map((path) => ({ message: `The path "${path}" ends with a slash`, path: ['paths', path] }))
})

/** A text that every operation has. */
export function operationText(key: 'summary' | 'description'): Check {
  return check((graph) =>
    operationsOf(graph)
      .filter(({ value }) => !isText(value[key]))
      .map(({ path }) => ({ message: `${titleOf(path)} has no "${key}"`, path: [...path, key] })),
  )
}

export const summaryPeriod = check((graph) =>
  operationsOf(graph)
    .filter(({ value }) =>
      String(value['summary'] ?? '')
        .trimEnd()
        .endsWith('.'),
    )
    .map(({ path }) => ({
      message: `The summary of ${titleOf(path)} ends with a full stop`,
      path: [...path, 'summary'],
    })),
)

export const parameterDescription = check((graph) =>
  parametersOf(graph)
    .filter(({ value }) => !isText(value['description']))
    .map(({ value, path }) => ({
      message: `The parameter "${String(value['name'])}" has no "description"`,
      path: [...path, 'description'],
    })),
)

export const parameterExample = check((graph) =>
  parametersOf(graph)
    .filter(({ value }) => {
      const schema = graph.follow(value['schema'] ?? null)
      return !hasExample(value) && !(isObject(schema) && hasExample(schema))
    })
    .map(({ value, path }) => ({
      message: `The parameter "${String(value['name'])}" has no example`,
      path: [...path, 'example'],
    })),
)

/** An operation of a method without a body. */
export function bodyMissing(method: 'post' | 'put' | 'patch'): Check {
  return check((graph) =>
    operationsOf(graph)
      .filter((operation) => operation.method === method && !hasBody(operation, graph))
      .map(({ path }) => ({ message: `${titleOf(path)} takes no body`, path })),
  )
}

function hasBody(operation: Operation, graph: Graph): boolean {
  if (!isOld(graph)) return operation.value['requestBody'] !== undefined
  const { value, pathItem } = operation
  return [value, pathItem.value]
    .flatMap((owner) => objectsIn(owner['parameters'], [], graph))
    .some((parameter) => parameter.value['in'] === 'body' || parameter.value['in'] === 'formData')
}

export const bodyExample = check((graph) =>
  (isOld(graph) ? bodyParameters(graph) : bodyMediaTypesOf(graph))
    .filter(({ value }) => !hasExample(isOld(graph) ? schemaOf(value, graph) : value))
    .map(({ path }) => ({ message: `The body "${path.at(-1)}" has no example`, path })),
)

function bodyParameters(graph: Graph): Placed[] {
  return parametersOf(graph).filter(({ value }) => value['in'] === 'body')
}

function schemaOf(owner: JsonObject, graph: Graph): JsonObject {
  const schema = graph.follow(owner['schema'] ?? null)
  return isObject(schema) ? schema : {}
}

/** Operations whose responses have no status of a class. */
export function responseClass(digit: '2' | '5'): Check {
  return check((graph) =>
    operationsOf(graph).flatMap(({ value, path }) => {
      const responses = graph.follow(value['responses'] ?? null)
      const statuses = isObject(responses) ? Object.keys(responses) : []
      const isOfClass = (status: string): boolean =>
        new RegExp(`^${digit}\\d\\d$`).test(status) || (!isOld(graph) && status === `${digit}XX`)
      if (statuses.some(isOfClass)) return []
      return [
        {
          message: `${titleOf(path)} describes no ${digit}xx response`,
          path: [...path, 'responses'],
        },
      ]
    }),
  )
}

export const responseExample = check((graph) => {
  if (!isOld(graph))
    return responseMediaTypesOf(graph)
      .filter(({ value }) => !hasExample(value))
      .map(({ path }) => ({ message: `The response "${path.at(-1)}" has no example`, path }))
  return responsesOf(graph)
    .filter(({ value }) => value['schema'] !== undefined)
    .filter(({ value }) => value['examples'] === undefined && !hasExample(schemaOf(value, graph)))
    .map(({ status, path }) => ({ message: `The response ${status} has no example`, path }))
})

export const noContentBody = check((graph) =>
  responsesOf(graph)
    .filter(
      ({ status, value }) =>
        status === '204' && value[isOld(graph) ? 'schema' : 'content'] !== undefined,
    )
    .map(({ path }) => ({
      message: 'A response 204 has no body',
      path: [...path, isOld(graph) ? 'schema' : 'content'],
    })),
)

/** A schema of a request, response or parameter that is written in place instead of being referred to. */
export const inlineSchema = check((graph) => {
  const owners = [
    ...bodyMediaTypesOf(graph),
    ...responseMediaTypesOf(graph),
    ...parametersOf(graph),
    ...(isOld(graph) ? responsesOf(graph) : []),
  ]
  return owners
    .filter(({ value }) => isInline(value['schema']))
    .map(({ path }) => ({
      message: 'The schema is written in place instead of among the reusable ones',
      path: [...path, 'schema'],
    }))
})

const SCALARS = new Set<JsonValue | undefined>(['string', 'number', 'integer', 'boolean', 'null'])

function isInline(schema: JsonValue | undefined): boolean {
  if (!isObject(schema) || typeof schema['$ref'] === 'string') return false
  const types = [schema['type']].flat()
  if (types.length > 0 && types.every((type) => SCALARS.has(type))) return false
  const { items } = schema
  if (types.includes('array') && isObject(items))
    return !(typeof items['$ref'] === 'string' || SCALARS.has(items['type']))
  return true
}

export const schemaDescription = check((graph) => {
  const document = documentOf(graph)
  const components = document['components']
  const [owner, place] = isOld(graph)
    ? [document['definitions'], ['definitions']]
    : [isObject(components) ? components['schemas'] : undefined, ['components', 'schemas']]
  return objectsIn(owner, place, graph)
    .filter(({ value }) => !isText(value['description']))
    .map(({ path }) => ({
      message: `The schema "${path.at(-1)}" has no "description"`,
      path: [...path, 'description'],
    }))
})

export const propertyDescription = check((graph) =>
  propertiesOf(graph).flatMap(({ value, path }) => {
    const own = isObject(value) && isText(value['description'])
    const property = graph.follow(value)
    if (own || !isObject(property) || isText(property['description'])) return []
    return [
      {
        message: `The property "${path.at(-1)}" has no "description"`,
        path: [...path, 'description'],
      },
    ]
  }),
)

export const arrayBounds = check((graph) => {
  const parameters = isOld(graph) ? parametersOf(graph) : []
  return [...schemasOf(graph), ...parameters]
    .filter(({ value }) => [value['type']].flat().includes('array'))
    .filter(({ value }) => value['minItems'] === undefined || value['maxItems'] === undefined)
    .map(({ path }) => ({ message: 'The array has no "minItems" and "maxItems"', path }))
})

function hasExample(value: JsonObject): boolean {
  return ['example', 'examples', 'const'].some((key) => value[key] !== undefined)
}

/** `GET /letters`, from the place of an operation. */
function titleOf(path: JsonPath): string {
  return `${String(path[2]).toUpperCase()} ${String(path[1])}`
}
