// Hears of changes as they happen, and drops what is kept of what changed. Where the stream cannot be had, what is
// shown is read again now and then.
import { useEffect } from 'react'
import { serverUrl } from './client.ts'
import { deletionKey, queryClient } from './query.ts'

interface ChangeEvent {
  type: string
  workspaceId: string | null
  element: { kind: string; id: string }
}

const POLL_VISIBLE_MS = 5000
const POLL_HIDDEN_MS = 60_000

type Listener = (event: ChangeEvent) => void
const listeners = new Set<Listener>()

/** Calls back for every change while a component is shown. */
export function useChanges(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [listener])
}

/** Keeps what is shown up to date while somebody is signed in. */
export function useLiveData(topics: readonly string[]): void {
  const joined = topics.join(',')
  useEffect(() => {
    if (joined === '') return
    const source = new EventSource(serverUrl(`/v1/events?topics=${encodeURIComponent(joined)}`))
    let stopPolling = () => {}
    let isNew = true
    source.addEventListener('open', () => {
      stopPolling()
      // A new stream tells nothing of what changed between the first reads and its begin; one that breaks goes on.
      if (isNew) askAgain()
      isNew = false
    })
    source.addEventListener('error', () => {
      stopPolling()
      stopPolling = poll()
    })
    source.addEventListener('message', ({ data }) => hear(JSON.parse(data)))
    source.addEventListener('reset', askAgain)
    return () => {
      source.close()
      stopPolling()
    }
  }, [joined])
}

/** Reads everything that is shown again, but what the page is about to leave. */
function askAgain(): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isBeingDeleted(queryKey) })
}

function isBeingDeleted([kind, id]: readonly unknown[]): boolean {
  const mutationKey = deletionKey(String(kind), String(id))
  return queryClient.isMutating({ mutationKey }) > 0
}

function hear(event: ChangeEvent): void {
  const { kind, id } = event.element
  void queryClient.invalidateQueries({ queryKey: [`${kind}s`] })
  if (isBeingDeleted([kind, id])) return
  void queryClient.invalidateQueries({ queryKey: [kind, id] })
  for (const listener of listeners) listener(event)
}

function poll(): () => void {
  let timer = setTimeout(again, POLL_VISIBLE_MS)
  function again() {
    askAgain()
    timer = setTimeout(again, document.hidden ? POLL_HIDDEN_MS : POLL_VISIBLE_MS)
  }
  return () => clearTimeout(timer)
}
