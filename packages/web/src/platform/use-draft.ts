// Keeps what somebody changes and did not save as a draft in this browser, from the first change until it is saved or
// dropped.
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { dropDraft, readDraft, writeDraft, writeDraftAtOnce } from './drafts.ts'
import { useSession } from './session.ts'

interface DraftOptions<Content> {
  /** Names what is edited: `request/{id}`. */
  element: string
  /** What was changed; undefined while nothing is. */
  content: Content | undefined
  /** The state that the changes were begun on. */
  etag: string | undefined
  /** Takes a draft of before. @returns false when nothing is left to change */
  restore: (content: Content, etag: string | undefined) => boolean
  /** What may be stored of it. Secrets are in memory alone, as long as the page is open. */
  withoutSecrets: (content: Content) => Content
}

interface DraftState {
  /** When the changes come from an earlier visit. */
  restoredAt: string | undefined
  forget: () => void
}

const DRAFT_MS = 300

export function useDraft<Content>({
  element,
  content,
  etag,
  restore,
  withoutSecrets,
}: DraftOptions<Content>): DraftState {
  const { user } = useSession()
  const [restoredAt, setRestoredAt] = useState<string>()
  const onFound = useEffectEvent(restore)
  const toStored = useEffectEvent(withoutSecrets)

  useEffect(() => {
    let isCurrent = true
    void readDraft<Content>(user.id, element).then((draft) => {
      if (!isCurrent || !draft) return
      if (onFound(draft.content, draft.etag)) setRestoredAt(draft.savedAt)
      else void dropDraft(user.id, element)
    })
    return () => {
      isCurrent = false
    }
  }, [user.id, element])

  // Written a moment after the last change, and at once when the page goes.
  const pending = useRef<() => void>(undefined)
  const isKept = useRef(false)
  useEffect(() => {
    if (content === undefined) {
      pending.current = undefined
      // Whoever changes all of it back wants no draft of it.
      if (isKept.current) void dropDraft(user.id, element)
      isKept.current = false
      return
    }
    isKept.current = true
    const draft = { content, etag, savedAt: new Date().toISOString() }
    const stored = toStored(content)
    pending.current = () => {
      pending.current = undefined
      writeDraftAtOnce(user.id, element, draft, stored)
    }
    const timer = setTimeout(() => {
      pending.current = undefined
      void writeDraft(user.id, element, draft, stored)
    }, DRAFT_MS)
    return () => clearTimeout(timer)
  }, [user.id, element, content, etag])

  useEffect(() => {
    const flush = () => pending.current?.()
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [element])

  const forget = useCallback(() => {
    pending.current = undefined
    setRestoredAt(undefined)
    void dropDraft(user.id, element)
  }, [user.id, element])
  return { restoredAt, forget }
}
