// The door for collection files: whatever version they are written in, v2.1 comes out.
import type { Collection } from './document.ts'
import { isObject, type JsonObject } from './json.ts'
import { isV1, parseV1 } from './parse-v1.ts'
import type { ParsedCollection } from './parsed-collection.ts'
import { upgradeV20 } from './parse-v2-0.ts'
import { formatOfSchema, validateCollection, validateReadable } from './validate.ts'

function unwrap(value: unknown): { document: unknown; basePath: string } {
  const inner = isObject(value) && value.info === undefined ? value.collection : undefined
  return isObject(inner)
    ? { document: inner, basePath: '/collection' }
    : { document: value, basePath: '' }
}

function infoOf({ info }: JsonObject): JsonObject {
  return isObject(info) ? info : {}
}

function schemaWarnings(schema: unknown): string[] {
  if (formatOfSchema(schema)) return []
  const found = typeof schema === 'string' ? `the unknown schema "${schema}"` : 'no schema'
  return [`The collection names ${found}; it is read as v2.0.`]
}

function parseV2(document: unknown, basePath: string): ParsedCollection {
  const isSound = validateCollection(document, basePath).length === 0
  const problems = isSound ? [] : validateReadable(document, basePath)
  if (problems.length > 0 || !isObject(document)) return { ok: false, problems }
  const { schema } = infoOf(document)
  const format = formatOfSchema(schema) ?? 'v2.0'
  const upgraded = isSound && format === 'v2.1' ? document : upgradeV20(document)
  // Checked above: this is the one place where a foreign document becomes a Collection.
  return { ok: true, collection: upgraded as Collection, format, warnings: schemaWarnings(schema) }
}

/**
 * Reads a collection of format v2.1, v2.0 or v1, also in the wrapper `{ "collection": … }` of the REST API. A v2.1
 * document is answered as it came, older ones are converted. Problems are lines `<path>: <message>`.
 */
export function parseCollection(value: unknown): ParsedCollection {
  const { document, basePath } = unwrap(value)
  return isV1(document) ? parseV1(document, basePath) : parseV2(document, basePath)
}
