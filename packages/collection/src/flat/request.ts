import type { RequestItem } from '../document.ts'
import { objectsOf, withoutUndefined, type JsonObject } from '../json.ts'
import { descriptionPart } from './description.ts'
import { eventPart } from './event.ts'
import { fromFlatExample } from './example.ts'
import {
  changeHttpRequest,
  requestObjectOf,
  requestParts,
  toFlatHttpRequest,
} from './http-request.ts'
import { behaviorPart, namePart, nodeForm, variablePart } from './node.ts'
import { fieldsOf, writeParts, type Part } from './part.ts'

/** v2.1 has the HTTP request in an object of its own, the flat form beside the name. */
const httpPart: Part = {
  fields: fieldsOf(requestParts),
  read: ({ request }) => toFlatHttpRequest(request),
  write: ({ request }, flat) => ({ request: changeHttpRequest(request, flat) }),
}

const form = nodeForm(
  [namePart, variablePart, httpPart, eventPart, behaviorPart],
  [
    'id',
    'name',
    'request',
    'response',
    'variable',
    'event',
    'protocolProfileBehavior',
    'description',
  ],
)

/** Some files describe the item and not its request. */
function isDescribedItself({ description, request }: JsonObject): boolean {
  return Boolean(description) && !requestObjectOf(request).description
}

/** The flat form of a request: its own fields, without identity, place and examples. */
export function toFlatRequest(item: JsonObject): JsonObject {
  const flat = form.toFlat(item)
  return isDescribedItself(item) ? { ...flat, ...descriptionPart.read(item) } : flat
}

/** A request of v2.1 with the flat fields that were sent; what was not sent, and its examples, stay. */
export function changeRequest(item: JsonObject, sent: JsonObject): JsonObject {
  if (!isDescribedItself(item)) return form.change(item, sent)
  const { description, descriptionFormat, ...others } = sent
  return writeParts(
    [descriptionPart],
    form.change(item, others),
    withoutUndefined({ description, descriptionFormat }),
  )
}

/** A new request from the flat form, with its `responses` where these are objects and not ids. */
export function fromFlatRequest(flat: JsonObject): RequestItem {
  const item = form.change({ request: { method: 'GET' } }, flat)
  return { ...item, response: objectsOf(flat.responses).map(fromFlatExample) }
}
