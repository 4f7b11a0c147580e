import { objectsOf, textOf, withoutUndefined, type JsonObject } from '../json.ts'
import { convertExample } from './example.ts'
import { convertVariables } from './parameter.ts'
import { behaviorOf, convertRequest, type FindRequest } from './request.ts'
import { convertEvents } from './script.ts'

function orderedResponses({ responses, responses_order: order }: JsonObject): JsonObject[] {
  const all = objectsOf(responses)
  if (!Array.isArray(order) || order.length === 0) return all
  return order.flatMap((id) => all.filter((response) => response.id === id).slice(0, 1))
}

/** A v1 request as an item of v2.1, with its examples. */
export function convertItem(request: JsonObject, findRequest: FindRequest): JsonObject {
  return withoutUndefined({
    name: textOf(request.name) ?? '',
    event: convertEvents(request),
    id: request.id,
    protocolProfileBehavior: behaviorOf(request),
    request: convertRequest(request),
    response: orderedResponses(request).map((response) => convertExample(response, findRequest)),
    variable: convertVariables(request),
  })
}
