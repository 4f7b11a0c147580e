// What the pages of collections ask of the server.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, answerWithTagOf, api } from '../../platform/client.ts'
import type { ItemKind } from '../../platform/paths.ts'

/** The fields of an item, as the API names them. */
export type Fields = Record<string, unknown>

export interface Item {
  fields: Fields & { id: string; name?: string | null }
  /** The state of the item, for `If-Match`. */
  etag: string | undefined
}

export function collectionQuery(collectionId: string) {
  return queryOptions({
    queryKey: ['collection', collectionId],
    queryFn: () =>
      answerWithTagOf(
        api.GET('/v1/collections/{collectionId}', { params: { path: { collectionId } } }),
      ),
  })
}

export type CollectionDescription = Awaited<
  ReturnType<NonNullable<ReturnType<typeof collectionQuery>['queryFn']>>
>['data']['collection']

export async function readLevel(collectionId: string, parent: string | null, cursor?: string) {
  return answerOf(
    api.GET('/v1/collections/{collectionId}/items', {
      params: {
        path: { collectionId },
        query: { limit: 1000, ...(parent !== null && { parent }), ...(cursor && { cursor }) },
      },
    }),
  )
}

export type Entry = Awaited<ReturnType<typeof readLevel>>['items'][number]

export function itemQuery(collectionId: string, kind: ItemKind, id: string) {
  return queryOptions({
    queryKey: ['collection', collectionId, kind, id],
    queryFn: () => readItem(collectionId, kind, id),
  })
}

export async function readItem(collectionId: string, kind: ItemKind, id: string): Promise<Item> {
  const { data, etag } = await answerWithTagOf(get(collectionId, kind, id))
  return { fields: data.data, etag }
}

function get(collectionId: string, kind: ItemKind, id: string) {
  switch (kind) {
    case 'folder':
      return api.GET('/collections/{collectionId}/folders/{folderId}', {
        params: { path: { collectionId, folderId: id } },
      })
    case 'request':
      return api.GET('/collections/{collectionId}/requests/{requestId}', {
        params: { path: { collectionId, requestId: id } },
      })
    case 'example':
      return api.GET('/collections/{collectionId}/responses/{responseId}', {
        params: { path: { collectionId, responseId: id } },
      })
  }
}

/** Changes the fields that are given. @throws {Problem} 412 when the item is not in this state any more */
export async function writeItem(
  collectionId: string,
  kind: ItemKind,
  id: string,
  changes: Fields,
  etag: string | undefined,
): Promise<Item> {
  const headers = etag === undefined ? {} : { 'if-match': etag }
  await answerOf(put(collectionId, kind, id, changes, headers))
  return readItem(collectionId, kind, id)
}

function put(
  collectionId: string,
  kind: ItemKind,
  id: string,
  body: Fields,
  headers: Record<string, string>,
) {
  switch (kind) {
    case 'folder':
      return api.PUT('/collections/{collectionId}/folders/{folderId}', {
        params: { path: { collectionId, folderId: id } },
        body,
        headers,
      })
    case 'request':
      return api.PUT('/collections/{collectionId}/requests/{requestId}', {
        params: { path: { collectionId, requestId: id } },
        body,
        headers,
      })
    case 'example':
      return api.PUT('/collections/{collectionId}/responses/{responseId}', {
        params: { path: { collectionId, responseId: id } },
        body,
        headers,
      })
  }
}

/** @param parentId a folder, for examples a request; null for the top of the collection */
export async function createItem(
  collectionId: string,
  kind: ItemKind,
  parentId: string | null,
  fields: Fields,
): Promise<string> {
  const { data } = await answerOf(post(collectionId, kind, parentId, fields))
  return data.id
}

function post(collectionId: string, kind: ItemKind, parentId: string | null, fields: Fields) {
  const path = { collectionId }
  switch (kind) {
    case 'folder':
      return api.POST('/collections/{collectionId}/folders', {
        params: { path },
        body: { ...fields, folder: parentId },
      })
    case 'request':
      return api.POST('/collections/{collectionId}/requests', {
        params: { path, query: parentId === null ? {} : { folderId: parentId } },
        body: fields,
      })
    case 'example':
      return api.POST('/collections/{collectionId}/responses', {
        params: { path, query: { request: parentId ?? '' } },
        body: fields,
      })
  }
}

export async function deleteItem(collectionId: string, kind: ItemKind, id: string): Promise<void> {
  const path = { collectionId }
  switch (kind) {
    case 'folder':
      await answerOf(
        api.DELETE('/collections/{collectionId}/folders/{folderId}', {
          params: { path: { ...path, folderId: id } },
        }),
      )
      break
    case 'request':
      await answerOf(
        api.DELETE('/collections/{collectionId}/requests/{requestId}', {
          params: { path: { ...path, requestId: id } },
        }),
      )
      break
    case 'example':
      await answerOf(
        api.DELETE('/collections/{collectionId}/responses/{responseId}', {
          params: { path: { ...path, responseId: id } },
        }),
      )
  }
}

export interface Destination {
  target: { id: string; model: 'collection' | 'folder' | 'request' }
  location: {
    id: string | null
    model: string | null
    position: 'start' | 'end' | 'before' | 'after'
  }
}

/** Moves or copies one item. @returns the uid of what is at the destination now */
export async function transferItem(
  kind: ItemKind,
  id: string,
  mode: 'copy' | 'move',
  destination: Destination,
): Promise<string> {
  const body = { ids: [id], mode, ...destination }
  const { ids } = await answerOf(transfer(kind, body))
  return ids[0] ?? ''
}

function transfer(kind: ItemKind, body: Destination & { ids: string[]; mode: 'copy' | 'move' }) {
  switch (kind) {
    case 'folder':
      return api.POST('/collection-folders-transfers', { body })
    case 'request':
      return api.POST('/collection-requests-transfers', { body })
    case 'example':
      return api.POST('/collection-responses-transfers', { body })
  }
}

/** What the API calls the kind of an item. */
export function modelOf(kind: ItemKind): 'folder' | 'request' | 'response' {
  return kind === 'example' ? 'response' : kind
}
