import { combine } from '../engine/callbacks.ts'
import { newmanCallbacks } from '../engine/newman-events.ts'
import { runSession } from '../engine/session.ts'
import { translate } from '../engine/translate.ts'
import type { RunListener, RunOutcome } from '../events.ts'
import type { RunOptions } from '../options.ts'
import { sheltered } from '../run.ts'
import { NewmanEmitter } from './emitter.ts'
import { writeExports } from './export.ts'
import { trackSummary } from './summary.ts'

function errorOf({ error }: RunOutcome): Error | null {
  if (!error) return null
  return Object.assign(new Error(error.message), { name: error.name })
}

async function finish(
  emitter: NewmanEmitter,
  outcome: RunOutcome,
  { cursor, beforeExport }: { cursor: unknown; beforeExport: (outcome: RunOutcome) => void },
): Promise<void> {
  const error = errorOf(outcome)
  const { summary } = emitter
  if (!summary) return
  if (error) summary.error = error
  else emitter.emit('beforeDone', null, { cursor, summary })
  if (!error) {
    beforeExport(outcome)
    await writeExports(emitter.exports)
  }
  emitter.emit('done', error, summary)
}

interface NewmanEvent {
  name: string
  error: unknown
  args: Record<string, unknown>
}

/** Who hears of a run, and when. All is optional. */
export interface NewmanAudience {
  emitter?: NewmanEmitter
  /** Called when the run has been prepared, to construct reporters. */
  attach?: (emitter: NewmanEmitter) => void
  /** Called when the run has finished, before the files in `emitter.exports` are written. */
  beforeExport?: (outcome: RunOutcome) => void
  listener?: RunListener
}

/**
 * Runs a collection as `runCollection` does and tells it besides under Newman's event names. `attach` is not called
 * when there is nothing to run, an unknown folder for instance.
 */
export async function runWithNewmanEvents(
  options: RunOptions,
  audience: NewmanAudience = {},
): Promise<RunOutcome> {
  const { emitter = new NewmanEmitter(), attach, beforeExport = () => undefined } = audience
  const tell = sheltered(audience.listener ?? (() => undefined))
  const emit = sheltered(({ name, error, args }: NewmanEvent) => emitter.emit(name, error, args))
  let cursor: unknown
  const outcome = await runSession(options, ({ sdk, run, document, ...state }) => {
    const { collection, environment, globals } = state
    emitter.summary = trackSummary(emitter, { collection, environment, globals })
    attach?.(emitter)
    return combine(
      translate(tell, { sdk, run, collection: document }),
      newmanCallbacks((name, error, args) => {
        cursor = args.cursor
        emit({ name, error, args })
      }, run),
    )
  })
  await finish(emitter, outcome, { cursor, beforeExport })
  tell({ type: 'done', outcome })
  return outcome
}
