// Requests of one area run as a story: create, look, change, delete. A created id goes into the variable that
// the paths below it name.
import { isObject } from '@posthorn/collection'
import { bodyExampleOf, exampleOf } from './example.ts'
import { listOperations, resolve, type OpenApiDocument, type Operation } from './document.ts'

/** The names in the path of an operation, from left to right. */
export function parametersOf({ path }: Operation): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

/**
 * The names of what an operation needs: in its path, and of what others make also in the examples of its path and its body
 * (`{{name}}`) and in the query of a creation, which says what the new element is put into.
 */
export function usesOf(document: OpenApiDocument, operation: Operation): string[] {
  const captured = capturedVariables(document)
  const { method, parameters, body } = operation
  const query = method === 'POST' ? parameters.filter((parameter) => parameter.in === 'query') : []
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  const examples = [
    ...inPath.map(({ schema, example }) => example ?? exampleOf(document, schema)),
    body && bodyExampleOf(document, body),
  ]
  const inExamples = JSON.stringify(examples).matchAll(/\{\{(\w+)\}\}/g)
  const others = [...query.map(({ name }) => name), ...inExamples.map(([, name = '']) => name)]
  return [...parametersOf(operation), ...others.filter((name) => captured.has(name))]
}

/** Creating comes first and deleting last; lists before single elements, actions on one before it goes. */
export function inRunningOrder(
  document: OpenApiDocument,
  operations: readonly Operation[],
): Operation[] {
  return operations.toSorted((a, b) => rankOf(document, a) - rankOf(document, b))
}

function rankOf(document: OpenApiDocument, operation: Operation): number {
  const captured = capturedVariables(document)
  const names = parametersOf(operation)
  const isOnElement = names.length > 0
  switch (operation.method) {
    case 'POST':
      return isOnElement && !parameterBelow(document, operation.path) ? 5 : 0
    case 'PUT':
      return 3
    case 'PATCH':
      return 4
    case 'DELETE':
      // What is in an element goes before the element.
      return isOnElement ? 8 - names.length / 10 : 6
    default:
      // What no POST makes may be made by a PUT, like the name of a tag.
      if (names.some((name) => !captured.has(name))) return 4.5
      return isOnElement ? 2 : 1
  }
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

const captured = new WeakMap<OpenApiDocument, ReadonlySet<string>>()

/** The variables that some request of the document sets. */
export function capturedVariables(document: OpenApiDocument): ReadonlySet<string> {
  const known = captured.get(document)
  if (known) return known
  const captures = listOperations(document).map(
    (operation) => captureOf(document, operation)?.variable,
  )
  const variables = new Set(captures.filter((variable) => variable !== undefined))
  captured.set(document, variables)
  return variables
}

/** `collectionId` for `/collections`, when there is a `/collections/{collectionId}`; for an action on an element, its own. */
function elementParameter(document: OpenApiDocument, path: string): string | undefined {
  return parameterBelow(document, path) ?? /\{(\w+)\}\/[\w-]+$/.exec(path)?.[1]
}

/** The parameter of the elements that a path lists, if there are any. */
export function parameterBelow(document: OpenApiDocument, path: string): string | undefined {
  const below = Object.keys(document.paths ?? {}).find((other) => other.startsWith(`${path}/{`))
  return below && /\{(\w+)\}/.exec(below.slice(path.length))?.[1]
}

function idProperty(document: OpenApiDocument, schema: unknown): string | undefined {
  const properties = propertiesOf(document, schema)
  if (properties['id'] !== undefined) return 'id'
  // A task has an id of its own: it is not the element that is made or acted on.
  const holder = Object.keys(properties).find(
    (key) => key !== 'task' && 'id' in propertiesOf(document, properties[key]),
  )
  return holder && `${holder}.id`
}

function propertiesOf(document: OpenApiDocument, schema: unknown): Record<string, unknown> {
  const resolved = resolve(document, schema)
  const properties = isObject(resolved) ? resolved['properties'] : undefined
  return isObject(properties) ? properties : {}
}
