// Stored items put together as JSON. Bodies are spliced as text: nothing is parsed on the way out, and nobody
// else waits while a large collection is rendered.
import { giveWay } from '../platform/database/give-way.ts'
import { toUid } from '../platform/ids.ts'

/** A stored item with its content. */
export interface StoredItem {
  id: string
  parent_id: string | null
  position: number
  kind: string
  owner_id: number
  created_at: string
  updated_at: string
  body: string
}

const PART_CHARACTERS = 128 * 1024

/** JSON text of any length as bytes, made part by part. */
export async function toParts(pieces: Iterable<string>): Promise<Buffer[]> {
  const parts: Buffer[] = []
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < PART_CHARACTERS) continue
    parts.push(Buffer.from(text))
    text = ''
    await giveWay()
  }
  if (text !== '') parts.push(Buffer.from(text))
  return parts
}

export type Children = ReadonlyMap<string | null, readonly StoredItem[]>

/** The items of a collection by their parent, siblings in order. */
export async function groupByParent(items: AsyncIterable<StoredItem>): Promise<Children> {
  const children = new Map<string | null, StoredItem[]>()
  for await (const item of items) {
    const siblings = children.get(item.parent_id)
    if (siblings) siblings.push(item)
    else children.set(item.parent_id, [item])
  }
  for (const siblings of children.values()) siblings.sort(byPosition)
  return children
}

function byPosition(one: StoredItem, other: StoredItem): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1)
}

/**
 * The `item` array. A stack and not a recursion: a collection may be deeper than the call stack.
 * @param toShown says what is shown of the stored content of an item
 */
export function* renderItems(
  children: Children,
  toShown: (body: string) => string,
): Generator<string> {
  const stack: (StoredItem | string)[] = []
  const push = (parentId: string | null) => {
    const siblings = children.get(parentId) ?? []
    for (const [at, item] of siblings.toReversed().entries()) {
      if (at > 0) stack.push(',')
      stack.push(item)
    }
  }
  yield '['
  push(null)
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      yield next
      continue
    }
    const list = childrenKey[next.kind]
    yield renderStart(next, toShown(next.body))
    yield list ? `,"${list}":[` : '}'
    if (!list) continue
    stack.push(']}')
    push(next.id)
  }
  yield ']'
}

const childrenKey: Readonly<Record<string, string>> = { folder: 'item', request: 'response' }

/** Everything of an item but its children and its closing brace. */
function renderStart({ id, owner_id, created_at, updated_at }: StoredItem, body: string): string {
  const inner = body.slice(1, -1)
  return (
    `{${inner}${inner && ','}"id":"${id}","uid":"${toUid(owner_id, id)}",` +
    `"createdAt":"${created_at}","updatedAt":"${updated_at}"`
  )
}
