import { cliReporter } from './cli/cli-reporter.ts'
import { htmlReporter } from './html.ts'
import { jsonReporter } from './json.ts'
import { junitReporter } from './junit.ts'
import { progressReporter } from './progress.ts'
import type { ReporterKind } from './reporter.ts'

/** The reporters that need no installation, by the name that `-r` takes. */
export const builtInReporters: ReadonlyMap<string, ReporterKind> = new Map([
  ['cli', cliReporter],
  ['json', jsonReporter],
  ['junit', junitReporter],
  ['html', htmlReporter],
  ['progress', progressReporter],
  ['emojitrain', progressReporter],
])

/** Whether the reporter needs what was sent and received. */
export function showsBodies(name: string): boolean {
  return builtInReporters.get(name)?.showsBodies ?? false
}
