// Nobody leaves what they typed without being asked.
import { useBlocker } from '@tanstack/react-router'
import { paths } from './paths.ts'

export interface Leaving {
  isAsked: boolean
  leave: () => void
  stay: () => void
}

/** Holds up who goes to another page, or closes this one, while there are unsaved changes. */
export function useUnsavedGuard(isDirty: boolean): Leaving {
  const { status, proceed, reset } = useBlocker({
    // The way to the door is free: whoever was signed out comes back to the draft.
    shouldBlockFn: ({ current, next }) =>
      isDirty && next.pathname !== current.pathname && next.pathname !== paths.signIn(),
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  })
  return {
    isAsked: status === 'blocked',
    leave: () => proceed?.(),
    stay: () => reset?.(),
  }
}
