import { isObject, withoutUndefined, type JsonObject } from '../json.ts'
import { convertAuth } from './auth.ts'
import { convertBody } from './body.ts'
import { convertHeaders } from './header.ts'
import { convertUrl } from './url.ts'

/** Finds a request of the collection by its id. */
export type FindRequest = (id: string) => JsonObject | undefined

/** Settings of the exchange are kept when there are any. */
export function behaviorOf({
  protocolProfileBehavior: behavior,
}: JsonObject): JsonObject | undefined {
  return isObject(behavior) && Object.keys(behavior).length > 0 ? behavior : undefined
}

/** What a v1 request sends. */
export function convertRequest(request: JsonObject): JsonObject {
  return withoutUndefined({
    auth: convertAuth(request),
    method: request.method,
    header: convertHeaders(request),
    body: convertBody(request),
    url: convertUrl(request),
    description: request.description || undefined,
  })
}
