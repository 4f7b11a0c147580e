import type { Deps } from '../../platform/deps.ts'
import type { Run } from '../schema.ts'
import type { RunRow } from '../store.ts'
import { wholeExecutionsOf } from './executions.ts'

/** The run as the API shows it, with all its executions. */
export async function* renderJsonReport(deps: Deps, row: RunRow, run: Run): AsyncGenerator<string> {
  yield `{"run":${JSON.stringify(run)},\n"executions":[`
  let separator = '\n'
  for await (const execution of wholeExecutionsOf(deps, row)) {
    yield `${separator}${JSON.stringify(execution)}`
    separator = ',\n'
  }
  yield '\n]}\n'
}
