// v1 kept folders and requests in flat lists and the tree in lists of ids: `folders_order` and `order`.
import { MAX_FOLDER_DEPTH } from '../document.ts'
import { objectsOf, withoutUndefined, type JsonObject } from '../json.ts'
import { convertAuth } from './auth.ts'
import { convertItem } from './item.ts'
import { convertVariables } from './parameter.ts'
import { behaviorOf, type FindRequest } from './request.ts'
import { convertEvents } from './script.ts'

interface Forest {
  folders: ReadonlyMap<unknown, JsonObject>
  findRequest: FindRequest
  /** Folders that have found their place; a second reference, or a circle, is passed over. */
  placed: Set<JsonObject>
  /** Set when folders are nested deeper than the format allows. */
  isTooDeep: boolean
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
}

function requestsOf({ order }: JsonObject, { findRequest }: Forest): JsonObject[] {
  return idsOf(order).flatMap((id) => {
    const request = findRequest(id)
    return request ? [convertItem(request, findRequest)] : []
  })
}

function convertFolder(folder: JsonObject, forest: Forest, depth: number): JsonObject {
  return withoutUndefined({
    name: folder.name,
    item: [
      ...foldersOf(idsOf(folder.folders_order), forest, depth + 1),
      ...requestsOf(folder, forest),
    ],
    id: folder.id,
    description: folder.description || undefined,
    auth: convertAuth(folder),
    event: convertEvents(folder),
    variable: convertVariables(folder),
    protocolProfileBehavior: behaviorOf(folder),
  })
}

function foldersOf(ids: readonly string[], forest: Forest, depth: number): JsonObject[] {
  if (depth > MAX_FOLDER_DEPTH) {
    forest.isTooDeep ||= ids.length > 0
    return []
  }
  return ids.flatMap((id) => {
    const folder = forest.folders.get(id)
    if (!folder || forest.placed.has(folder)) return []
    forest.placed.add(folder)
    return [convertFolder(folder, forest, depth)]
  })
}

function rootFolderIds(collection: JsonObject, folders: readonly JsonObject[]): string[] {
  const inFolders = new Set(folders.flatMap((folder) => idsOf(folder.folders_order)))
  const listed = Array.isArray(collection.folders_order)
    ? collection.folders_order
    : folders.map((folder) => folder.id)
  return idsOf(listed).filter((id) => !inFolders.has(id))
}

/** Builds the items of a v1 collection, or says that they nest too deep. */
export function convertTree(collection: JsonObject): { item: JsonObject[]; isTooDeep: boolean } {
  const folders = objectsOf(collection.folders)
  const requests = new Map(objectsOf(collection.requests).map((request) => [request.id, request]))
  const forest: Forest = {
    folders: new Map(folders.map((folder) => [folder.id, folder])),
    findRequest: (id) => requests.get(id),
    placed: new Set(),
    isTooDeep: false,
  }
  const item = [
    ...foldersOf(rootFolderIds(collection, folders), forest, 1),
    ...requestsOf(collection, forest),
  ]
  return { item, isTooDeep: forest.isTooDeep }
}
