// A value that fits a schema: the author's example where there is one, else the plainest that will do.
import { isObject, type JsonObject } from '@posthorn/collection'
import { resolve, type OpenApiDocument, type Operation } from './document.ts'

const DEEPEST = 8

/** What a request sends. */
export function bodyExampleOf(
  document: OpenApiDocument,
  { example, schema }: NonNullable<Operation['body']>,
): unknown {
  return example ?? exampleOf(document, schema)
}

/** Optional properties are included, so that a reader sees what there is; recursion ends after eight levels. */
export function exampleOf(document: OpenApiDocument, schema: unknown, depth = 0): unknown {
  const resolved = resolve(document, schema)
  if (!isObject(resolved) || depth > DEEPEST) return null
  const given = givenExample(resolved)
  if (given !== undefined) return given
  const [alternative] = [resolved['oneOf'], resolved['anyOf']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  )
  if (alternative !== undefined) return exampleOf(document, alternative, depth + 1)
  if (Array.isArray(resolved['allOf'])) return mergedExample(document, resolved['allOf'], depth)
  return exampleOfType(document, resolved, depth)
}

function givenExample(schema: JsonObject): unknown {
  if (schema['example'] !== undefined) return schema['example']
  if (Array.isArray(schema['examples'])) return schema['examples'][0]
  if (schema['const'] !== undefined) return schema['const']
  if (schema['default'] !== undefined) return schema['default']
  return Array.isArray(schema['enum']) ? schema['enum'][0] : undefined
}

function mergedExample(
  document: OpenApiDocument,
  parts: readonly unknown[],
  depth: number,
): unknown {
  return Object.assign({}, ...parts.map((part) => exampleOf(document, part, depth + 1)))
}

function exampleOfType(document: OpenApiDocument, schema: JsonObject, depth: number): unknown {
  switch (typeOf(schema)) {
    case 'object':
      return exampleOfObject(document, schema, depth)
    case 'array':
      return [exampleOf(document, schema['items'], depth + 1)]
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1
    case 'boolean':
      return true
    case 'string':
      return exampleOfText(schema['format'])
    default:
      return null
  }
}

function exampleOfObject(
  document: OpenApiDocument,
  { properties }: JsonObject,
  depth: number,
): JsonObject {
  const entries = Object.entries(isObject(properties) ? properties : {})
  return Object.fromEntries(
    entries.map(([key, schema]) => [key, exampleOf(document, schema, depth + 1)]),
  )
}

function exampleOfText(format: unknown): string {
  const formats: Record<string, string> = {
    'date-time': '2026-01-15T10:00:00.000Z',
    date: '2026-01-15',
    email: 'someone@example.com',
    uuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    uri: 'https://example.com',
  }
  return typeof format === 'string' ? (formats[format] ?? 'text') : 'text'
}

function typeOf(schema: JsonObject): unknown {
  const { type } = schema
  if (Array.isArray(type)) return type.find((name) => name !== 'null')
  return type ?? (schema['properties'] ? 'object' : undefined)
}
