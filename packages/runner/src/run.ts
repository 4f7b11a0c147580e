import { runSession } from './engine/session.ts'
import { translate } from './engine/translate.ts'
import type { RunListener, RunOutcome } from './events.ts'
import type { RunOptions } from './options.ts'

/** A listener that fails is named once; the run goes on. */
export function sheltered<T>(listener: (event: T) => unknown): (event: T) => void {
  let hasWarned = false
  return (event) => {
    try {
      listener(event)
    } catch (error) {
      if (!hasWarned) process.emitWarning(`A listener of the run failed: ${String(error)}`)
      hasWarned = true
    }
  }
}

/**
 * Runs a collection and tells the listener what happens, in order. The promise never rejects: what kept the run from
 * finishing, an unknown folder for instance, is in the outcome, which is also the last event.
 */
export async function runCollection(
  options: RunOptions,
  listener: RunListener = () => undefined,
): Promise<RunOutcome> {
  const tell = sheltered(listener)
  const outcome = await runSession(options, ({ sdk, run, document }) =>
    translate(tell, { sdk, run, collection: document }),
  )
  tell({ type: 'done', outcome })
  return outcome
}
