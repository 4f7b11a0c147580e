// What this page asked of the server since it was opened, so that a reader can ask the same from a terminal.
import { useSyncExternalStore } from 'react'
import { basePath } from './base-path.ts'

export interface Call {
  method: string
  /** With its query, without the path of the installation. */
  path: string
}

const MOST = 50
let calls: readonly Call[] = []
const listeners = new Set<() => void>()

function change(next: readonly Call[]): void {
  calls = next
  for (const listener of listeners) listener()
}

export function recordCall({ method, url }: Request): void {
  const { pathname, search } = new URL(url)
  const call = { method, path: pathname.slice(basePath.length) + search }
  const isKnown = calls.some((known) => known.method === method && known.path === call.path)
  if (!isKnown && calls.length < MOST) change([...calls, call])
}

export function forgetCalls(): void {
  change([])
}

export function useCalls(): readonly Call[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => calls,
  )
}
