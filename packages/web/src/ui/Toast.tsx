// Short messages in a corner. Our own, as the toasts of the component library are not stable yet.
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import styles from './Toast.module.css'
import { text } from './texts.ts'

interface Toast {
  id: number
  kind: 'success' | 'failure'
  message: string
  action?: { label: string; onPress: () => void }
}

const SHOWN_MS = 10_000
let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

/** Says that something was done, or was not; with an action it can be undone for ten seconds. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = nextId++
  change([...toasts, { ...toast, id }])
  setTimeout(() => dismiss(id), SHOWN_MS)
}

export function ToastRegion() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  return (
    <section className={styles.region} aria-label={text('notifications')} aria-live="polite">
      {shown.map(({ id, kind, message, action }) => (
        <div key={id} className={styles.toast} data-kind={kind}>
          {kind === 'success' ? (
            <CircleCheck size={18} aria-hidden />
          ) : (
            <CircleAlert size={18} aria-hidden />
          )}
          <span className={styles.message}>{message}</span>
          {action && (
            <Button
              onPress={() => {
                dismiss(id)
                action.onPress()
              }}
            >
              {action.label}
            </Button>
          )}
          <Button kind="quiet" label={text('close')} onPress={() => dismiss(id)}>
            <X size={16} aria-hidden />
          </Button>
        </div>
      ))}
    </section>
  )
}
