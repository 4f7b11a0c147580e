// Requests of one area run as a story: create, look, change, delete. A created id goes into the variable that
// the paths below it name.
import { isObject } from '@posthorn/collection'
import { resolve, type OpenApiDocument, type Operation } from './document.ts'

const order = ['POST', 'GET', 'PUT', 'PATCH', 'DELETE']

/** Creating comes first and deleting last; in between, lists before single elements. */
export function inRunningOrder(operations: readonly Operation[]): Operation[] {
  return operations.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ method, path }: Operation): number {
  const isOnElement = path.includes('{')
  if (method === 'POST' && isOnElement) return 4.5
  return ((order.indexOf(method) + order.length) % order.length) + (isOnElement ? 0.4 : 0)
}

export interface Capture {
  /** The path parameter, which is also the variable. */
  variable: string
  /** Where the id is in the answer, e.g. `collection.id`. */
  property: string
}

/** What a POST answers that a path below it needs; undefined when there is no such path or no id. */
export function captureOf(
  document: OpenApiDocument,
  { method, path, responses }: Operation,
): Capture | undefined {
  if (method !== 'POST') return undefined
  const variable = elementParameter(document, path)
  const success = responses.find(({ status }) => status >= 200 && status < 300)
  const property = success && idProperty(document, success.schema)
  return variable && property ? { variable, property } : undefined
}

/** `collectionId` for `/collections`, when there is a `/collections/{collectionId}`; for an action on an element, its own. */
function elementParameter(document: OpenApiDocument, path: string): string | undefined {
  const own = /\{(\w+)\}\/[\w-]+$/.exec(path)?.[1]
  if (own) return own
  const below = Object.keys(document.paths ?? {}).find((other) => other.startsWith(`${path}/{`))
  return below && /\{(\w+)\}/.exec(below.slice(path.length))?.[1]
}

function idProperty(document: OpenApiDocument, schema: unknown): string | undefined {
  const properties = propertiesOf(document, schema)
  if (properties['id'] !== undefined) return 'id'
  const holder = Object.keys(properties).find(
    (key) => 'id' in propertiesOf(document, properties[key]),
  )
  return holder && `${holder}.id`
}

function propertiesOf(document: OpenApiDocument, schema: unknown): Record<string, unknown> {
  const resolved = resolve(document, schema)
  const properties = isObject(resolved) ? resolved['properties'] : undefined
  return isObject(properties) ? properties : {}
}
