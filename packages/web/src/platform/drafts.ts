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

// Drafts as they were typed, secrets included: nowhere but here, until the page is closed.
const whole = new Map<string, Draft<unknown>>()

/**
 * While the page goes away only what is written at once is kept; the next visit puts it with the others.
 * @param stored the content without its secrets
 */
export function writeDraftAtOnce<Content>(
  userId: number,
  element: string,
  draft: Draft<Content>,
  stored: Content,
): void {
  const key = keyOf(userId, element)
  whole.set(key, draft)
  try {
    localStorage.setItem(JOURNAL, JSON.stringify({ key, draft: { ...draft, content: stored } }))
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
  const key = keyOf(userId, element)
  const stored: Draft<Content> | undefined = store && (await get(key, store))
  const open = whole.get(key)
  // Another window may have written since.
  return open && open.savedAt === stored?.savedAt ? (open as Draft<Content>) : stored
}

/** @param stored the content without its secrets */
export async function writeDraft<Content>(
  userId: number,
  element: string,
  draft: Draft<Content>,
  stored: Content,
): Promise<void> {
  const key = keyOf(userId, element)
  whole.set(key, draft)
  if (store) await set(key, { ...draft, content: stored }, store)
}

export async function dropDraft(userId: number, element: string): Promise<void> {
  whole.delete(keyOf(userId, element))
  if (store) await del(keyOf(userId, element), store)
}
