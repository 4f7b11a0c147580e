// Changes of an environment that are not saved yet: kept as a draft, saved onto the state they were begun on, and held
// against what somebody else saved meanwhile.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { toProblem } from '../../platform/problem.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { environmentQuery, saveOperations, type Saved } from './api.ts'
import { operationsOf, toEdited, type Edited } from './operations.ts'

/** Changes, with what they were begun on. */
interface Begun {
  base: Saved
  edited: Edited
}

export interface Edit {
  edited: Edited
  isDirty: boolean
  /** When the changes come from an earlier visit. */
  restoredAt: string | undefined
  change: (edited: Partial<Edited>) => void
  discard: () => void
  save: () => void
  isSaving: boolean
  error: unknown
  /** What the changes were begun on, and what is stored by now, where somebody else saved meanwhile. */
  conflict: { base: Saved; theirs: Saved } | undefined
  isComparing: boolean
  compare: (isShown: boolean) => void
  /** Saves changes onto what somebody else saved. */
  resolve: (edited: Edited) => void
}

export function useEnvironmentEdit(saved: Saved): Edit {
  const { id } = saved.environment
  const client = useQueryClient()
  const [begun, setBegun] = useState<Begun>()
  const [isComparing, setComparing] = useState(false)
  const { restoredAt, forget } = useDraft({
    element: `environment/${id}`,
    content: begun,
    etag: begun?.base.etag,
    restore: (before) => {
      setBegun(before)
      return true
    },
    withoutSecrets,
  })
  const query = environmentQuery(id)

  const discard = useCallback(() => {
    setBegun(undefined)
    setComparing(false)
    forget()
  }, [forget])

  const saving = useMutation({
    mutationFn: async ({ base, edited }: Begun) => {
      const operations = operationsOf(base.environment, edited)
      if (operations.length > 0) await saveOperations(id, operations, base.etag)
    },
    onSuccess: async () => {
      await client.refetchQueries({ queryKey: query.queryKey })
      void client.invalidateQueries({ queryKey: ['environments'] })
      discard()
    },
    onError: async (error) => {
      if (toProblem(error).status !== 412) return
      await client.refetchQueries({ queryKey: query.queryKey })
      setComparing(true)
    },
  })

  const save = (what: Begun) => {
    if (!saving.isPending) saving.mutate(what)
  }
  const isStale =
    begun !== undefined && begun.base.environment.revision !== saved.environment.revision
  const conflict = isStale && !saving.isPending ? { base: begun.base, theirs: saved } : undefined
  const edited = begun?.edited ?? toEdited(saved.environment)
  const isRefused = saving.error !== null && toProblem(saving.error).status === 412

  return {
    edited,
    isDirty: begun !== undefined,
    restoredAt,
    change: (part) => {
      const base = begun?.base ?? saved
      const next = { ...edited, ...part }
      if (operationsOf(base.environment, next).length === 0) discard()
      else setBegun({ base, edited: next })
    },
    discard,
    save: () => begun && save(begun),
    isSaving: saving.isPending,
    error: isRefused ? null : saving.error,
    conflict,
    isComparing: isComparing && conflict !== undefined,
    compare: setComparing,
    resolve: (next) => {
      const onto = { base: saved, edited: next }
      setBegun(onto)
      setComparing(false)
      save(onto)
    },
  }
}

/** What was typed as a secret has to be typed again. */
function withoutSecrets({ base, edited }: Begun): Begun {
  const rows = edited.rows.map((row) =>
    row.isSecret ? { ...row, value: row.position === undefined ? '' : null } : row,
  )
  return { base, edited: { ...edited, rows } }
}
