// The three models of the item endpoints. The wire calls an example a response.
import {
  changeExample,
  changeFolder,
  changeRequest,
  fromFlatExample,
  fromFlatFolder,
  fromFlatRequest,
  isObject,
  parseRequestObject,
  toFlatExample,
  toFlatFolder,
  toFlatRequest,
  validateCollection,
  type Example,
  type Item,
  type JsonObject,
} from '@posthorn/collection'
import { toNode, toNodes, type ItemKind, type Node } from '../collections/items.ts'
import { malformed } from '../platform/errors/errors.ts'
import type { ItemAction } from './schema.ts'

export interface ItemModel {
  name: 'folder' | 'request' | 'response'
  kind: ItemKind
  /** What the answer to a creation calls it. */
  created: Extract<ItemAction, 'import' | 'create'>
  /** The code of a missing one where the contract answers 400. */
  missing: 'instanceNotFoundError' | 'instanceFoundError'
  toFlat(content: JsonObject): JsonObject
  change(content: JsonObject, sent: JsonObject): JsonObject
  /** With the children that were sent along. */
  fromFlat(flat: JsonObject): Item | Example
}

/** Folders hold any number of items; requests their examples. */
export function mayHoldMany({ kind }: ItemModel): boolean {
  return kind === 'folder'
}

export const folderModel: ItemModel = {
  name: 'folder',
  kind: 'folder',
  created: 'import',
  missing: 'instanceNotFoundError',
  toFlat: toFlatFolder,
  change: changeFolder,
  fromFlat: fromFlatFolder,
}

export const requestModel: ItemModel = {
  name: 'request',
  kind: 'request',
  created: 'import',
  missing: 'instanceFoundError',
  toFlat: toFlatRequest,
  change: changeRequest,
  fromFlat: fromFlatRequest,
}

export const responseModel: ItemModel = {
  name: 'response',
  kind: 'example',
  created: 'create',
  missing: 'instanceFoundError',
  toFlat: toFlatExample,
  change: changeExample,
  fromFlat: fromFlatExample,
}

export const modelOf: Readonly<Record<ItemKind, ItemModel>> = {
  folder: folderModel,
  request: requestModel,
  example: responseModel,
}

/**
 * The nodes of a new item, itself first.
 * @throws {ApiError} when what the flat form describes is no item of a collection
 */
export function newNodes({ kind, fromFlat }: ItemModel, flat: JsonObject): Node[] {
  requireRequestObject(flat)
  const item = fromFlat(flat)
  requireSound(kind, item)
  return kind === 'example' ? [toNode(item, kind, undefined)] : toNodes([item as Item])
}

/**
 * A stored item with the flat fields that were sent.
 * @throws {ApiError} when it would be no item of a collection
 */
export function changedNode({ kind, change }: ItemModel, body: string, sent: JsonObject): Node {
  requireRequestObject(sent)
  const content = change(parseBody(body), sent)
  requireSound(kind, kind === 'folder' ? { ...content, item: [] } : content)
  return toNode(content, kind, undefined)
}

export function parseBody(body: string): JsonObject {
  const content: unknown = JSON.parse(body)
  if (!isObject(content)) throw new Error('The stored body of an item is damaged.')
  return content
}

/** The one flat field whose text is itself JSON. */
function requireRequestObject({ requestObject }: JsonObject): void {
  if (typeof requestObject !== 'string' || parseRequestObject(requestObject)) return
  const line = '/requestObject: must be the JSON text of a request'
  throw malformed('"requestObject" cannot be read.', [line])
}

/** Held against the rules of a whole document, so that a collection that was read can always be sent back. */
function requireSound(kind: ItemKind, content: JsonObject): void {
  const item = kind === 'example' ? { request: {}, response: [content] } : content
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
  const problems = validateCollection({ info: { name: 'any', schema }, item: [item] })
  if (problems.length > 0) {
    const message = `The body does not make a ${modelOf[kind].name}. See "details" for what to change.`
    throw malformed(message, problems)
  }
}
