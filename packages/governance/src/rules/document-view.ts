// What rules ask a definition of OpenAPI about, in its own nouns. Whatever stands behind references is found; each thing is
// told with its place.
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import { type Graph, ofDocument, ofValue } from '../engine/graph.ts'
import { memberOf } from '../functions/members.ts'
import { operationsIn as operationsByMethod } from '../functions/openapi/operations.ts'

/** Something in a document, with its place. */
export interface Placed<Value = JsonObject> {
  value: Value
  path: JsonPath
}

export interface Operation extends Placed {
  method: string
  pathItem: Placed
}

/** The document itself, as an object. */
export function documentOf(graph: Graph): JsonObject {
  return isObject(graph.root) ? graph.root : {}
}

/** The objects among the members of an object or list, references followed. */
export function objectsIn(owner: JsonValue | undefined, path: JsonPath, graph: Graph): Placed[] {
  const container = owner === undefined ? undefined : graph.follow(owner)
  if (typeof container !== 'object' || container === null) return []
  const isList = Array.isArray(container)
  return Object.entries(container).flatMap(([key, member]) => {
    const value = graph.follow(member)
    if (!isObject(value) || key.startsWith('x-')) return []
    return [{ value, path: [...path, isList ? Number(key) : key] }]
  })
}

/** A member of something, when it is an object. */
export function objectAt(owner: Placed, key: string, graph: Graph): Placed | undefined {
  const value = memberOf(owner.value, key, graph)
  return isObject(value) ? { value, path: [...owner.path, key] } : undefined
}

/** The paths, and with them the webhooks of 3.1. */
export function pathItemsOf(graph: Graph): Placed[] {
  const document = documentOf(graph)
  return ['paths', 'webhooks'].flatMap((key) => objectsIn(document[key], [key], graph))
}

/** Something in every path item, in the order of the document. */
function inPathItems<Found>(
  find: (pathItem: Placed, graph: Graph) => readonly Found[],
): (graph: Graph) => readonly Found[] {
  const findOnce = ofValue((pathItem: Placed, graph) => find(pathItem, graph))
  return ofDocument((graph) => pathItemsOf(graph).flatMap((pathItem) => findOnce(pathItem, graph)))
}

function operationsIn(pathItem: Placed, graph: Graph): Operation[] {
  return operationsByMethod(pathItem.value, pathItem.path, graph).flatMap(
    ({ value, place, method }) =>
      isObject(value) ? [{ value, path: place, method, pathItem }] : [],
  )
}

function parametersIn({ value, path }: Placed, graph: Graph): Placed[] {
  return objectsIn(value['parameters'], [...path, 'parameters'], graph)
}

function responsesIn(pathItem: Placed, graph: Graph): (Placed & { status: string })[] {
  return operationsIn(pathItem, graph).flatMap(({ value, path }) =>
    objectsIn(value['responses'], [...path, 'responses'], graph).map((response) => ({
      ...response,
      status: String(response.path.at(-1)),
    })),
  )
}

function mediaTypesIn({ value, path }: Placed, graph: Graph): Placed[] {
  return objectsIn(value['content'], [...path, 'content'], graph)
}

export const operationsOf = inPathItems(operationsIn)

const parametersOfPaths = inPathItems(parametersIn)
const parametersOfOperations = inPathItems((pathItem, graph) =>
  operationsIn(pathItem, graph).flatMap((operation) => parametersIn(operation, graph)),
)

/** Parameters of operations and of paths, and those that are components. */
export function parametersOf(graph: Graph): Placed[] {
  return [...parametersOfPaths(graph), ...parametersOfOperations(graph)]
}

/** The responses of all operations, each with its status. */
export const responsesOf = inPathItems(responsesIn)

/** The media types of request bodies (3.x). */
export const bodyMediaTypesOf = inPathItems((pathItem, graph) =>
  operationsIn(pathItem, graph).flatMap((operation) => {
    const body = objectAt(operation, 'requestBody', graph)
    return body ? mediaTypesIn(body, graph) : []
  }),
)

/** The media types of responses (3.x). */
export const responseMediaTypesOf = inPathItems((pathItem, graph) =>
  responsesIn(pathItem, graph).flatMap((response) => mediaTypesIn(response, graph)),
)
