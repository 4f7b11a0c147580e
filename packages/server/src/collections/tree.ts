// A collection document taken apart into rows. An item's body is its own JSON without its children and without
// what the server adds, so equal content has equal bytes and is kept once.
import { createHash } from 'node:crypto'
import { isFolder, type Collection, type Example, type Item } from '@posthorn/collection'
import { parseElementKey } from '../platform/ids.ts'
import { outlineOf, type ItemOutline } from './outline.ts'
import { holdsSecrets } from './secrets-in-bodies.ts'
import { scriptsInLines } from './scripts.ts'

export type ItemKind = 'folder' | 'request' | 'example'

/** A node of a document, with the index of its parent in the same list. */
export interface Node {
  /** The id that the document gives it, if it is one of ours. */
  givenId: string | undefined
  parent: number | undefined
  kind: ItemKind
  name: string
  body: string
  /** Of a content that holds a secret there is none: only a keyed address tells nothing of it (sealed-bodies.ts). */
  bodyHash: string | undefined
  outline: ItemOutline
}

/** Keys the server adds to a node when it is read; they are not part of its content. */
const ADDED_TO_NODE = ['id', 'uid', 'createdAt', 'updatedAt', 'lastUpdatedBy']

/** The nodes of a document, parents before children, siblings in order. */
export function toNodes(items: readonly Item[]): Node[] {
  const nodes: Node[] = []
  // A stack and not a recursion: a document may be deeper than the call stack.
  const stack: { content: Item | Example; kind: ItemKind; parent: number | undefined }[] = []
  const push = (
    contents: readonly (Item | Example)[],
    kindOf: (content: Item | Example) => ItemKind,
    parent?: number,
  ) => {
    for (const content of contents.toReversed())
      stack.push({ content, kind: kindOf(content), parent })
  }
  const kindOfItem = (content: Item | Example) => (isFolder(content) ? 'folder' : 'request')
  push(items, kindOfItem)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { content, kind, parent } = next
    const at = nodes.push(toNode(content, kind, parent)) - 1
    if (kind === 'folder' && isFolder(content)) push(content.item, kindOfItem, at)
    if (kind === 'request' && Array.isArray(content['response']))
      push(content['response'], () => 'example', at)
  }
  return nodes
}

/** One node, without its children. */
export function toNode(content: Item | Example, kind: ItemKind, parent: number | undefined): Node {
  const children = kind === 'folder' ? 'item' : kind === 'request' ? 'response' : undefined
  const own = Object.entries(content).filter(
    ([key]) => key !== children && !ADDED_TO_NODE.includes(key),
  )
  const stored = scriptsInLines(Object.fromEntries(own))
  const body = JSON.stringify(stored)
  return {
    givenId: typeof content.id === 'string' ? parseElementKey(content.id)?.id : undefined,
    parent,
    kind,
    name: content.name ?? '',
    body,
    bodyHash: holdsSecrets(body, stored) ? undefined : hashBody(body),
    outline: outlineOf(content, kind),
  }
}

/** The address of a content that holds no secret. */
export function hashBody(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}

/** What the server adds to `info` when a collection is read. */
const ADDED_TO_INFO = [
  '_postman_id',
  'uid',
  'createdAt',
  'createdat',
  'updatedAt',
  'lastUpdatedBy',
  'fork',
  'schema',
]

/** The collection's own fields: everything but its items and what the server adds. */
export function toHead(collection: Collection): Record<string, unknown> {
  const { item: _items, info, ...rest } = collection
  const own = Object.entries(info).filter(([key]) => !ADDED_TO_INFO.includes(key))
  return { info: Object.fromEntries(own), ...scriptsInLines(rest) }
}
