// As much of an OpenAPI 3 document as the conversion reads. Everything is optional: documents come from anywhere.
import { isObject, type JsonObject } from '@posthorn/collection'

export interface OpenApiDocument {
  openapi: string
  info?: { title?: string; description?: string }
  servers?: { url: string }[]
  paths?: Record<string, JsonObject>
  components?: JsonObject
  security?: Record<string, string[]>[]
}

export function isOpenApiDocument(value: unknown): value is OpenApiDocument {
  return (
    isObject(value) && typeof value['openapi'] === 'string' && value['openapi'].startsWith('3.')
  )
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** One method of one path, with its references resolved at the first level. */
export interface Operation {
  path: string
  method: string
  id: string
  summary: string
  description: string
  tag: string
  parameters: Parameter[]
  /** The JSON body, if there is one. */
  body: { schema: unknown; example: unknown } | undefined
  responses: Response[]
  /** False when the operation says that it needs no credentials. */
  isSecured: boolean
}

export interface Parameter {
  name: string
  in: string
  isRequired: boolean
  description: string
  schema: unknown
  example: unknown
}

export interface Response {
  status: number
  description: string
  /** The schema of its JSON body, if it has one. */
  schema: unknown
}

/** The operations in the order of the document. */
export function listOperations(document: OpenApiDocument): Operation[] {
  const operations: Operation[] = []
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method]
      if (isObject(operation))
        operations.push(toOperation(document, { path, method, item, operation }))
    }
  }
  return operations
}

interface Found {
  path: string
  method: string
  item: JsonObject
  operation: JsonObject
}

function toOperation(
  document: OpenApiDocument,
  { path, method, item, operation }: Found,
): Operation {
  const tags = listOf(operation['tags'])
  const security = operation['security'] ?? document.security
  return {
    path,
    method: method.toUpperCase(),
    id: textOf(operation['operationId']) || `${method} ${path}`,
    summary:
      textOf(operation['summary']) ||
      textOf(operation['operationId']) ||
      `${method.toUpperCase()} ${path}`,
    description: textOf(operation['description']),
    tag: textOf(tags[0]) || 'Other',
    parameters: toParameters(document, [
      ...listOf(item['parameters']),
      ...listOf(operation['parameters']),
    ]),
    body: toBody(document, operation['requestBody']),
    responses: toResponses(document, operation['responses']),
    isSecured: listOf(security).length > 0,
  }
}

/** A parameter of the operation replaces the path's of the same name and place. */
function toParameters(document: OpenApiDocument, values: readonly unknown[]): Parameter[] {
  const byKey = new Map<string, Parameter>()
  for (const value of values) {
    const parameter = resolve(document, value)
    if (!isObject(parameter)) continue
    const name = textOf(parameter['name'])
    const place = textOf(parameter['in'])
    byKey.set(`${place} ${name}`, {
      name,
      in: place,
      isRequired: parameter['required'] === true,
      description: textOf(parameter['description']),
      schema: parameter['schema'],
      example: parameter['example'],
    })
  }
  return [...byKey.values()]
}

function toBody(document: OpenApiDocument, value: unknown): Operation['body'] {
  const media = jsonMedia(resolve(document, value))
  return (
    media && {
      schema: media['schema'],
      example: media['example'] ?? firstExample(media['examples']),
    }
  )
}

function toResponses(document: OpenApiDocument, responses: unknown): Response[] {
  if (!isObject(responses)) return []
  return Object.entries(responses).flatMap(([status, value]) => {
    const response = resolve(document, value)
    if (!isObject(response) || !/^\d{3}$/.test(status)) return []
    const description = textOf(response['description'])
    return [{ status: Number(status), description, schema: jsonMedia(response)?.['schema'] }]
  })
}

function jsonMedia(holder: unknown): JsonObject | undefined {
  const content = isObject(holder) ? holder['content'] : undefined
  if (!isObject(content)) return undefined
  const [, media] = Object.entries(content).find(([type]) => /[/+]json\b/.test(type)) ?? []
  return isObject(media) ? media : undefined
}

function firstExample(examples: unknown): unknown {
  const [first] = isObject(examples) ? Object.values(examples) : []
  return isObject(first) ? first['value'] : undefined
}

/** Follows a reference inside the document; what it cannot find stays as it is. */
export function resolve(document: OpenApiDocument, value: unknown): unknown {
  let at = value
  for (let step = 0; step < 20 && isObject(at) && typeof at['$ref'] === 'string'; step++) {
    at = lookUp(document, at['$ref'])
  }
  return at
}

function lookUp(document: OpenApiDocument, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined
  const keys = reference.slice(2).split('/')
  return keys.reduce<unknown>((at, key) => {
    const name = decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')
    return isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined
  }, document)
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
