// Stored items put together as JSON. Bodies are spliced as text: nothing is parsed on the way out, and nobody
// else waits while a large collection is rendered.
import { ByteWriter, type Piece } from '../platform/bytes.ts'
import { toUid } from '../platform/ids.ts'
import { eachInTurns, sortInTurns } from '../platform/turns.ts'

/** A stored item with its content. */
export interface FullItem {
  id: string
  parent_id: string | null
  position: number
  kind: string
  owner_id: number
  created_at: string
  updated_at: string
  body: string
}

/** The items of a collection, rendered one by one. */
export interface RenderedItems {
  bytes: ByteWriter
  /** By their parent, siblings in order. */
  children: ReadonlyMap<string | null, readonly RenderedItem[]>
}

interface RenderedItem {
  id: string
  position: number
  /** The field with its children; undefined when it can have none. */
  list: string | undefined
  /** Everything but its children and its closing brace. */
  start: Piece
}

const childrenKey: Readonly<Record<string, string>> = { folder: 'item', request: 'response' }

/** @param toShown says what is shown of the stored content of an item */
export async function renderItems(
  items: AsyncIterable<FullItem>,
  toShown: (body: string) => string,
): Promise<RenderedItems> {
  const bytes = new ByteWriter()
  const children = new Map<string | null, RenderedItem[]>()
  for await (const item of items) {
    const rendered = {
      id: item.id,
      position: item.position,
      list: childrenKey[item.kind],
      start: bytes.write(renderStart(item, toShown(item.body))),
    }
    const siblings = children.get(item.parent_id)
    if (siblings) siblings.push(rendered)
    else children.set(item.parent_id, [rendered])
  }
  for (const [parent, siblings] of children)
    if (siblings.length > 1) children.set(parent, await sortInTurns(siblings, byPosition))
  return { bytes, children }
}

function renderStart({ id, owner_id, created_at, updated_at }: FullItem, body: string): string {
  const inner = body.slice(1, -1)
  return (
    `{${inner}${inner && ','}"id":"${id}","uid":"${toUid(owner_id, id)}",` +
    `"createdAt":"${created_at}","updatedAt":"${updated_at}"`
  )
}

function byPosition(one: RenderedItem, other: RenderedItem): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1)
}

/** Writes the `item` array of a collection. */
export async function writeItems(
  out: ByteWriter,
  { bytes, children }: RenderedItems,
): Promise<void> {
  await eachInTurns(inOrder(children), (next) => {
    if (typeof next === 'string') out.write(next)
    else out.copy(bytes, next)
  })
}

/** A stack and not a recursion: a collection may be deeper than the call stack. */
function* inOrder(children: RenderedItems['children']): Generator<Piece | string> {
  const stack: (RenderedItem | string)[] = []
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
    yield next.start
    yield next.list ? `,"${next.list}":[` : '}'
    if (!next.list) continue
    stack.push(']}')
    push(next.id)
  }
  yield ']'
}
