import type { Folder, Item } from '../document.ts'
import { objectsOf, type JsonObject } from '../json.ts'
import { authPart } from './auth.ts'
import { descriptionPart } from './description.ts'
import { eventPart } from './event.ts'
import { behaviorPart, namePart, nodeForm, variablePart } from './node.ts'
import { fromFlatRequest } from './request.ts'

const form = nodeForm(
  [namePart, descriptionPart, variablePart, authPart, eventPart, behaviorPart],
  ['id', 'name', 'description', 'item', 'variable', 'auth', 'event', 'protocolProfileBehavior'],
)

/** The flat form of a folder: its own fields, without identity, place and children. */
export function toFlatFolder(folder: JsonObject): JsonObject {
  return form.toFlat(folder)
}

/** A folder of v2.1 with the flat fields that were sent; what was not sent, and its children, stay. */
export function changeFolder(folder: JsonObject, sent: JsonObject): JsonObject {
  return form.change(folder, sent)
}

/** A new folder from the flat form, filled with its `folders` and `requests` where these are objects and not ids. */
export function fromFlatFolder(flat: JsonObject): Folder {
  const item: Item[] = [
    ...objectsOf(flat.folders).map(fromFlatFolder),
    ...objectsOf(flat.requests).map(fromFlatRequest),
  ]
  return { ...form.change({}, flat), item }
}
