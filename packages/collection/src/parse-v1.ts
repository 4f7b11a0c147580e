// v1, the format of before 2015: flat lists of requests and folders, ordered by lists of ids.
import { MAX_FOLDER_DEPTH, SCHEMA_V2_1, type Collection } from './document.ts'
import { isObject, withoutUndefined, type JsonObject } from './json.ts'
import type { ParsedCollection } from './parsed-collection.ts'
import { listOf, objectOf, oneOf, type Trail } from './rule.ts'
import { convertAuth } from './v1/auth.ts'
import { convertVariables } from './v1/parameter.ts'
import { behaviorOf } from './v1/request.ts'
import { convertEvents } from './v1/script.ts'
import { convertTree } from './v1/tree.ts'

const deprecation =
  'The collection has the deprecated format v1; export it in the format v2.1 to be safe.'

const anyList = oneOf('array', 'null')
const shape = objectOf({
  required: ['name', 'requests'],
  fields: {
    name: oneOf('string'),
    order: anyList,
    folders: anyList,
    folders_order: anyList,
    requests: listOf(oneOf('object', 'null')),
  },
})

/** Tells a v1 document from the later formats. */
export function isV1(value: unknown): boolean {
  return isObject(value) && value.item === undefined && 'name' in value && 'requests' in value
}

function convert(document: JsonObject, item: JsonObject[]): JsonObject {
  const info = {
    _postman_id: document.id,
    name: document.name,
    description: document.description || undefined,
  }
  const auth = convertAuth(document)
  return withoutUndefined({
    info: { ...withoutUndefined(info), schema: SCHEMA_V2_1 },
    item,
    auth: auth?.type === 'noauth' ? null : auth,
    event: convertEvents(document),
    variable: convertVariables(document),
    protocolProfileBehavior: behaviorOf(document),
  })
}

/** Converts a v1 document to v2.1. Requests that no order names are left out, as the app never showed them. */
export function parseV1(document: unknown, basePath: string): ParsedCollection {
  const trail: Trail = { base: basePath, segments: [], problems: [] }
  shape(document, trail)
  if (trail.problems.length > 0 || !isObject(document))
    return { ok: false, problems: trail.problems }
  const { item, isTooDeep } = convertTree(document)
  if (isTooDeep) {
    const problem = `${basePath}/folders: must NOT nest folders deeper than ${MAX_FOLDER_DEPTH}`
    return { ok: false, problems: [problem] }
  }
  // Built above in the shape of v2.1 from parts that were checked one by one.
  const collection = convert(document, item) as Collection
  return { ok: true, collection, format: 'v1', warnings: [deprecation] }
}
