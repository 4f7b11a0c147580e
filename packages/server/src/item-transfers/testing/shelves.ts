// Collections whose items are told by their names, for tests of what stands where after a transfer.
import assert from 'node:assert/strict'
import { stored, type Json } from '../../collection-items/testing/stored.ts'
import type { Answer, Client } from '../../testing/app.ts'
import { aCollection } from '../../testing/documents.ts'

/** A tree by names: a text is a request, a pair a folder with its items, and an object a request with examples. */
export type Sketch = string | [folder: string, items: Sketch[]] | { [request: string]: string[] }

export interface Shelf {
  id: string
  uid: string
  /** The uids of its items by name. */
  uids: Readonly<Record<string, string>>
}

function toItem(sketch: Sketch): object {
  if (typeof sketch === 'string') return { name: sketch, request: { method: 'GET' } }
  if (Array.isArray(sketch)) return { name: sketch[0], item: sketch[1].map(toItem) }
  const [[name, examples] = ['', []]] = Object.entries(sketch)
  return {
    name,
    request: { method: 'GET' },
    response: examples.map((example) => ({ name: example })),
  }
}

export async function aShelf(client: Client, workspaceId: string, items: Sketch[]): Promise<Shelf> {
  const collection = aCollection({ item: items.map(toItem) })
  const { id, uid } = await stored(client, workspaceId, collection)
  const { item } = (await client.get(`/collections/${id}`)).body.collection
  return { id, uid, uids: Object.fromEntries(named(item)) }
}

function named(items: readonly Json[]): [string, string][] {
  return items.flatMap((node: Json): [string, string][] => [
    [node.name, node.uid],
    ...named([...(node.item ?? []), ...(node.response ?? [])]),
  ])
}

/** What a shelf holds now, as a sketch. */
export async function sketchOf(client: Client, { id }: Pick<Shelf, 'id'>): Promise<Sketch[]> {
  return sketched((await client.get(`/collections/${id}`)).body.collection.item)
}

function sketched(items: readonly Json[]): Sketch[] {
  return items.map((node: Json): Sketch => {
    if (node.item) return [node.name, sketched(node.item)]
    const examples = node.response.map(({ name }: Json) => name)
    return examples.length > 0 ? { [node.name]: examples } : node.name
  })
}

export interface Move {
  ids: readonly (string | undefined)[]
  /** A collection, unless the model says otherwise. */
  to: string | undefined
  model?: string
  mode?: 'copy' | 'move'
  position?: string
  /** The neighbour and its model. */
  by?: [id: string | undefined, model: string]
}

export function transfer(
  client: Client,
  kind: 'folders' | 'requests' | 'responses',
  { ids, to, model = 'collection', mode = 'move', position = 'end', by }: Move,
): Promise<Answer> {
  return client.post(`/collection-${kind}-transfers`, {
    ids,
    mode,
    target: { id: to, model },
    location: { position, ...(by && { id: by[0], model: by[1] }) },
  })
}

/** The ids of an answer that went well. */
export function idsOf({ status, body, text }: Answer): string[] {
  assert.equal(status, 200, text)
  assert.deepEqual(Object.keys(body), ['ids'])
  return body.ids
}
