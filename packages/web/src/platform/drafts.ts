// What somebody typed and did not save yet: kept in this browser, per person, until it is saved or dropped.
import { createStore, del, get, set, keys } from 'idb-keyval'

export interface Draft<Content> {
  content: Content
  /** The state of the element that the draft was begun on. */
  etag: string | undefined
  savedAt: string
}

const store = 'indexedDB' in globalThis ? createStore('posthorn-drafts', 'drafts') : undefined

function keyOf(userId: number, element: string): string {
  return `${userId}/${element}`
}

/** @param element names what is edited, for instance `request/{id}` */
export async function readDraft<Content>(
  userId: number,
  element: string,
): Promise<Draft<Content> | undefined> {
  return store && get(keyOf(userId, element), store)
}

export async function writeDraft<Content>(
  userId: number,
  element: string,
  draft: Draft<Content>,
): Promise<void> {
  if (store) await set(keyOf(userId, element), draft, store)
}

export async function dropDraft(userId: number, element: string): Promise<void> {
  if (store) await del(keyOf(userId, element), store)
}

/** The elements of which this person has drafts. */
export async function listDrafts(userId: number): Promise<string[]> {
  if (!store) return []
  const prefix = keyOf(userId, '')
  const all = await keys<string>(store)
  return all.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
}
