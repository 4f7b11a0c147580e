import type { Severity } from '@posthorn/governance'
import { UsageError } from '../command-line/command-error.ts'
import { choice, flag, type Option, type OptionValues, text } from '../command-line/option.ts'

export const outputs = ['table', 'json', 'csv', 'sarif', 'junit', 'github'] as const
export type OutputName = (typeof outputs)[number]

export const lintOptions = {
  failSeverity: severity(
    '-f, --fail-severity <severity>',
    'Fail from this severity on: HINT, INFO, WARN or ERROR (default)',
  ),
  output: choice(
    '-o, --output <format>',
    outputs,
    'How violations are written: table (default), json, csv, sarif, junit or github',
  ),
  outputFile: text('--output-file <path>', 'Write them to a file instead'),
  ruleset: text(
    '-r, --ruleset <path>',
    'A ruleset as Spectral reads it, or the name of a built-in one; default: .spectral.yaml here, else the built-in rules for the kind of document',
  ),
  ignoreFile: text(
    '--ignore-file <path>',
    'Violations to live with, each with a reason; default: .posthorn-ignore.yaml here',
  ),
  baseline: text('--baseline <path>', 'Count only violations that this file does not hold'),
  updateBaseline: flag('--update-baseline', 'Write the violations of now into the baseline file'),
  compare: text(
    '--compare <old>',
    'Also tell what changed since this older file, and whom it breaks',
  ),
  suppressExitCode: flag('-x, --suppress-exit-code', 'Exit with 0 whatever is found'),
}

export type LintOptions = OptionValues<typeof lintOptions>

function severity(flags: string, description: string): Option<Severity> {
  const names = new Map<string, Severity>([
    ['HINT', 'hint'],
    ['INFO', 'info'],
    ['WARN', 'warn'],
    ['WARNING', 'warn'],
    ['ERROR', 'error'],
  ])
  const option = text(flags, description)
  return {
    ...option,
    read(given) {
      const found = names.get((given.at(-1) ?? '').toUpperCase())
      if (found) return found
      throw new UsageError(
        `--fail-severity must be one of HINT, INFO, WARN, ERROR, not "${given.at(-1)}".`,
      )
    },
  }
}
