// Stored collections for tests of their items.
import assert from 'node:assert/strict'
import type { Answer, Client } from '../../testing/app.ts'
import { aCollection, aFolder, aRequest } from '../../testing/documents.ts'

export type Json = Answer['body']

/** Ids of a collection with a folder that holds a request with an example, and a request at the root. */
export interface StoredCollection {
  id: string
  uid: string
  path: string
  folderId: string
  requestId: string
  responseId: string
  rootRequestId: string
}

const item = [
  aFolder('Payments', [
    aRequest({
      name: 'Pay',
      response: [{ name: 'Paid', code: 201, status: 'Created', body: '{}' }],
    }),
  ]),
  aRequest({ name: 'Health' }),
]

export async function aStoredCollection(
  client: Client,
  workspaceId: string,
): Promise<StoredCollection> {
  const { id, uid } = await stored(client, workspaceId, aCollection({ item }))
  const [folder, root] = await itemsOf(client, id)
  const [request] = folder.item
  return {
    id,
    uid,
    path: `/collections/${id}`,
    folderId: folder.id,
    requestId: request.id,
    responseId: request.response[0].id,
    rootRequestId: root.id,
  }
}

export async function stored(
  client: Client,
  workspaceId: string,
  collection: object,
): Promise<Json> {
  const { status, body, text } = await client.post(`/collections?workspace=${workspaceId}`, {
    collection,
  })
  assert.equal(status, 200, text)
  return body.collection
}

/** The items of the whole collection. */
export async function itemsOf(client: Client, collectionId: string): Promise<Json> {
  return (await client.get(`/collections/${collectionId}`)).body.collection.item
}

/** The names of a tree, one line for each path. */
export function outlineOf(items: readonly Json[], above = ''): string[] {
  return items.flatMap((node: Json) => {
    const path = `${above}${node.name}`
    return [path, ...outlineOf([...(node.item ?? []), ...(node.response ?? [])], `${path}/`)]
  })
}

/** The data of an answer that went well. */
export function dataOf({ status, body, text }: Answer): Json {
  assert.equal(status, 200, text)
  return body.data
}
