// How runs and executions ended, in the words of the reports: Successful, Failure (tests failed), Error (could
// not complete), Abort.
import type {
  CreateRun,
  ExecutionCounts,
  ExecutionOutcome,
  RunOutcome,
  SentExecution,
} from './schema.ts'

export function outcomeOf({ skipped, error, tests = [] }: SentExecution): ExecutionOutcome {
  if (skipped) return 'skipped'
  if (error !== undefined && error !== null) return 'error'
  return tests.some(({ status }) => status === 'failed') ? 'failed' : 'passed'
}

/** From the executions as well as from what the runner says, so that a run with a failed test never shows as passed. */
export function runOutcomeOf(
  { status, stats }: Pick<CreateRun, 'status' | 'stats'>,
  counts: ExecutionCounts,
): RunOutcome {
  if (status === 'aborted' || status === 'error') return status
  if (stats.assertions.failed > 0 || counts.failed > 0) return 'failed'
  if (stats.errors > 0 || counts.error > 0) return 'error'
  return status === 'failed' ? 'failed' : 'passed'
}

export function countOutcomes(executions: readonly { outcome: string }[]): ExecutionCounts {
  const countOf = (wanted: ExecutionOutcome) =>
    executions.filter(({ outcome }) => outcome === wanted).length
  return {
    total: executions.length,
    passed: countOf('passed'),
    failed: countOf('failed'),
    error: countOf('error'),
    skipped: countOf('skipped'),
  }
}
