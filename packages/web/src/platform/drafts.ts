// What somebody typed and did not save yet: kept in this browser, per person, until it is saved or dropped.
import { createStore, del, get, set } from 'idb-keyval'

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

const JOURNAL = 'posthorn.draft'

/** While the page goes away only what is written at once is kept; the next visit puts it with the others. */
export function writeDraftAtOnce<Content>(
  userId: number,
  element: string,
  draft: Draft<Content>,
): void {
  try {
    localStorage.setItem(JOURNAL, JSON.stringify({ key: keyOf(userId, element), draft }))
  } catch {
    // Too large, or forbidden: the last written draft is what is left.
  }
}

async function takeJournal(): Promise<void> {
  try {
    const text = localStorage.getItem(JOURNAL)
    if (!text || !store) return
    const { key, draft }: { key: string; draft: unknown } = JSON.parse(text)
    await set(key, draft, store)
    localStorage.removeItem(JOURNAL)
  } catch {
    localStorage.removeItem(JOURNAL)
  }
}

/** @param element names what is edited, for instance `request/{id}` */
export async function readDraft<Content>(
  userId: number,
  element: string,
): Promise<Draft<Content> | undefined> {
  await takeJournal()
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
