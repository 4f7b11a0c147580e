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

/** The names that may stand in an option of a reporter. */
export function knownNames(asked: readonly string[]): string[] {
  return [...new Set([...builtInReporters.keys(), ...asked])]
}

/** Whether the reporter needs what was sent and received. */
export function showsBodies(name: string): boolean {
  return builtInReporters.get(name)?.showsBodies ?? false
}

const switches = [...builtInReporters.values()].flatMap(({ switches }) => switches)

/** Whether an option such as `--reporter-cli-no-banner` stands without a value. */
export function isReporterSwitch(name: string): boolean {
  const plain = (text: string) => text.replaceAll('-', '').toLowerCase()
  return switches.some((word) => plain(name).endsWith(plain(word)))
}

/** The options of the reporters, for the help of the command. */
export const reporterHelp = [
  { label: '--reporter-<option> [value]', description: 'The same for all reporters' },
  ...[...builtInReporters].map(([name, { switches, settings }]) => ({
    label: `--reporter-${name}-<option> [value]`,
    description: [...settings, ...switches].join(', '),
  })),
]
