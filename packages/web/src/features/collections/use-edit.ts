// Changes of an element that are not saved yet: kept as a draft in this browser, saved onto the state they were begun
// on, and held against what somebody else saved meanwhile.
import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { toProblem } from '../../platform/problem.ts'
import { useDraft } from '../../platform/use-draft.ts'
import type { Fields } from './api.ts'
import { leaveOutSecrets, putBackSecrets } from './draft-secrets.ts'

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
  /** Whether secrets were typed then, which were not kept. */
  hasLostSecrets: boolean
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

export function useEdit({ element, saved, save, reread }: EditOptions): Edit {
  const [changes, setChanges] = useState<Fields>({})
  const [base, setBase] = useState<string | undefined>()
  const [hasLostSecrets, setLostSecrets] = useState(false)
  const [theirs, setTheirs] = useState<Saved>()
  const isDirty = Object.keys(changes).length > 0
  const { restoredAt, forget } = useDraft({
    element,
    content: isDirty ? changes : undefined,
    etag: base,
    restore: (draft, etag) => {
      const { fields, isComplete } = putBackSecrets(draft, saved.fields)
      const restored = withoutSame(fields, saved.fields)
      setChanges(restored)
      setBase(etag)
      setLostSecrets(!isComplete)
      return Object.keys(restored).length > 0
    },
    withoutSecrets: (typed) => leaveOutSecrets(typed, saved.fields),
  })

  const clear = useCallback(() => {
    setChanges({})
    setLostSecrets(false)
    setTheirs(undefined)
    forget()
  }, [forget])

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
    hasLostSecrets,
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

/** What was changed back is no change. */
function withoutSame(changes: Fields, saved: Fields): Fields {
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(saved[name]),
    ),
  )
}
