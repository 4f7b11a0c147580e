// Changes of an element that are not saved yet: kept as a draft in this browser, saved onto the state they were begun
// on, and held against what somebody else saved meanwhile.
import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, readDraft, writeDraft, writeDraftAtOnce } from '../../platform/drafts.ts'
import { toProblem } from '../../platform/problem.ts'
import { useSession } from '../../platform/session.ts'
import type { Fields } from './api.ts'

interface Saved {
  fields: Fields
  etag: string | undefined
}

interface EditOptions {
  /** Names what is edited, for the draft: `request/{id}`. */
  element: string
  saved: Saved
  /** Saves the changed fields onto a state. @throws {Problem} 412 when it is not the state of now */
  save: (changes: Fields, etag: string | undefined) => Promise<void>
  /** Reads what is saved now. */
  reread: () => Promise<Saved>
}

export interface Edit {
  /** What is saved, with the changes over it. */
  fields: Fields
  changes: Fields
  isDirty: boolean
  /** When the changes come from an earlier visit. */
  restoredAt: string | undefined
  change: (changes: Fields) => void
  discard: () => void
  save: () => void
  isSaving: boolean
  error: unknown
  /** What somebody else saved, when it is not what these changes were begun on. */
  theirs: Saved | undefined
  /** Goes on with these changes onto what is saved now, or with none. */
  resolve: (changes: Fields) => void
  dismissConflict: () => void
}

const DRAFT_MS = 300

export function useEdit({ element, saved, save, reread }: EditOptions): Edit {
  const { user } = useSession()
  const [changes, setChanges] = useState<Fields>({})
  const [base, setBase] = useState<string | undefined>()
  const [restoredAt, setRestoredAt] = useState<string>()
  const [theirs, setTheirs] = useState<Saved>()
  const isDirty = Object.keys(changes).length > 0

  useEffect(() => {
    let isCurrent = true
    void readDraft<Fields>(user.id, element).then((draft) => {
      if (!isCurrent || !draft) return
      setChanges(draft.content)
      setBase(draft.etag)
      setRestoredAt(draft.savedAt)
    })
    return () => {
      isCurrent = false
    }
  }, [user.id, element])

  useDraft(user.id, element, changes, base)

  const clear = useCallback(() => {
    setChanges({})
    setRestoredAt(undefined)
    setTheirs(undefined)
    void dropDraft(user.id, element)
  }, [user.id, element])

  const saving = useMutation({
    mutationFn: ({ sent, onto }: { sent: Fields; onto: string | undefined }) => save(sent, onto),
    onSuccess: clear,
    onError: async (error) => {
      if (toProblem(error).status === 412) setTheirs(await reread())
    },
  })

  return {
    fields: { ...saved.fields, ...changes },
    changes,
    isDirty,
    restoredAt,
    change: (more) => {
      if (!isDirty) setBase(saved.etag)
      setChanges((before) => withoutSame({ ...before, ...more }, saved.fields))
    },
    discard: clear,
    save: () => {
      if (isDirty && !saving.isPending) saving.mutate({ sent: changes, onto: base ?? saved.etag })
    },
    isSaving: saving.isPending,
    error: theirs ? undefined : saving.error,
    theirs,
    resolve: (resolved) => {
      if (Object.keys(resolved).length === 0) return clear()
      setChanges(resolved)
      setBase(theirs?.etag)
      setTheirs(undefined)
      saving.mutate({ sent: resolved, onto: theirs?.etag })
    },
    dismissConflict: () => setTheirs(undefined),
  }
}

/** Writes the draft a moment after the last change, and at once when the page goes. */
function useDraft(userId: number, element: string, changes: Fields, etag: string | undefined) {
  const pending = useRef<() => void>(undefined)
  useEffect(() => {
    if (Object.keys(changes).length === 0) {
      pending.current = undefined
      return
    }
    const draft = { content: changes, etag, savedAt: new Date().toISOString() }
    pending.current = () => {
      pending.current = undefined
      writeDraftAtOnce(userId, element, draft)
    }
    const timer = setTimeout(() => {
      pending.current = undefined
      void writeDraft(userId, element, draft)
    }, DRAFT_MS)
    return () => clearTimeout(timer)
  }, [userId, element, changes, etag])

  useEffect(() => {
    const flush = () => pending.current?.()
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [element])
}

/** What was changed back is no change. */
function withoutSame(changes: Fields, saved: Fields): Fields {
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(saved[name]),
    ),
  )
}
