import { Status, StatusIcon, type Tone } from '../../ui/Status.tsx'
import { text } from './texts.ts'

const tones: Readonly<Record<string, Tone>> = {
  passed: 'success',
  failed: 'danger',
  error: 'warning',
  aborted: 'stopped',
  skipped: 'muted',
}

const known = ['passed', 'failed', 'error', 'aborted', 'skipped'] as const

/** How a run or an execution ended, in words. */
export function outcomeName(outcome: string): string {
  const found = known.find((name) => name === outcome)
  return found ? text(`outcome.${found}`) : outcome
}

export function Outcome({ outcome }: { outcome: string }) {
  return <Status tone={tones[outcome] ?? 'muted'}>{outcomeName(outcome)}</Status>
}

/** For rows that are named with their outcome. */
export function OutcomeIcon({ outcome }: { outcome: string }) {
  return <StatusIcon tone={tones[outcome] ?? 'muted'} />
}
