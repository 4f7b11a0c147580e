// `posthorn api lint` and `posthorn spec lint`: definitions against a ruleset.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type JsonValue, parseDocument } from '@posthorn/definition'
import {
  countBySeverity,
  createBaseline,
  distinct,
  type Ignore,
  IgnoreError,
  ignoresIn,
  isAtLeast,
  lintDefinition,
  loadStructure,
  newSince,
  parseBaseline,
  parseIgnoreFile,
  type RuleFamily,
  type Ruleset,
  RulesetError,
  shownPath,
  sift,
  sortViolations,
  type Violation,
} from '@posthorn/governance'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import { say, type Shell, warn } from '../command-line/shell.ts'
import { writeOutput } from '../results/write-output.ts'
import { type DefinitionFile, readDefinition, readDefinitions } from './definition-files.ts'
import type { Finding, LintReport } from './finding.ts'
import type { LintOptions } from './lint-options.ts'
import { checkOtherLanguage, isOtherLanguage } from './other-languages.ts'
import { renderReport } from './outputs/render.ts'
import { readRuleset } from './ruleset-files.ts'

const IGNORE_FILE = '.posthorn-ignore.yaml'

/** Lints what is named and answers the exit code: 1 when something is as grave as `--fail-severity`. */
export async function runLint(
  written: readonly string[],
  options: LintOptions,
  shell: Shell,
): Promise<number> {
  const { ruleset, families } = await readRuleset(options.ruleset, shell)
  const others = written.filter(isOtherLanguage)
  const files = readDefinitions(
    written.filter((name) => !isOtherLanguage(name)),
    shell,
  )
  for (const { dataOf, rootPath } of files) await loadStructure(dataOf(rootPath))
  const violations = lintAll(files, ruleset)
  const sifted = siftAll(violations, files, options, shell)
  const kept = await applyBaseline(sifted.violations, files, options, shell)
  if (options.updateBaseline) await writeBaseline(sifted.violations, files, options, shell)
  const typeOf = createTypeOf(families)
  const findings = [
    ...kept.map((violation) => toFinding(violation, typeOf(violation))),
    ...(await changesSince(files, options, shell)),
  ]
  for (const name of others) findings.push(...(await checkOtherLanguage(name, shell)))
  const report: LintReport = {
    findings,
    files: [
      ...new Set([
        ...files.flatMap((definition) => [...definition.files.keys()]),
        ...others,
        ...findings.map(({ file }) => file),
      ]),
    ],
    counts: countBySeverity(findings),
    ignored: sifted.ignored.length,
    inBaseline: sifted.violations.length - kept.length,
  }
  await write(renderReport(report, options.output ?? 'table'), options, shell)
  const threshold = options.failSeverity ?? 'error'
  const isFailed = findings.some(({ severity }) => isAtLeast(severity, threshold))
  return isFailed && !options.suppressExitCode && !options.updateBaseline ? 1 : 0
}

function lintAll(files: readonly DefinitionFile[], ruleset: Ruleset): Violation[] {
  try {
    const violations = files.flatMap((definition) => lintDefinition(definition, ruleset))
    // A file that several definitions refer to is no worse for that.
    return files.length === 1 ? violations : sortViolations(distinct(violations))
  } catch (error) {
    if (error instanceof RulesetError) throw new CommandError(error.message)
    throw error
  }
}

function siftAll(
  violations: readonly Violation[],
  files: readonly DefinitionFile[],
  options: LintOptions,
  shell: Shell,
): ReturnType<typeof sift> {
  try {
    const ignores: Ignore[] = [...readIgnoreFile(options.ignoreFile, shell)]
    for (const { files: texts } of files)
      for (const [file, { data, text }] of texts)
        if (data !== undefined)
          ignores.push(...ignoresIn(data, text).map((ignore) => ({ ...ignore, file })))
    const sifted = sift(violations, ignores, new Date().toISOString().slice(0, 10))
    for (const { rule, until, reason } of sifted.expired)
      warn(shell, `the time to ignore "${rule}" ended on ${until} (${reason}).`)
    return sifted
  } catch (error) {
    if (error instanceof IgnoreError) throw new CommandError(error.message)
    throw error
  }
}

/** What changed since the definition that `--compare` names. */
async function changesSince(
  files: readonly DefinitionFile[],
  { compare }: LintOptions,
  shell: Shell,
): Promise<Finding[]> {
  if (compare === undefined) return []
  const [now, ...others] = files
  if (!now || others.length > 0)
    throw new CommandError('--compare compares one definition with an older one; name one file.')
  const { changesBetween } = await import('./changes.ts')
  return changesBetween(readDefinition(resolve(shell.directory, compare), shell), now)
}

function readIgnoreFile(written: string | undefined, shell: Shell): Ignore[] {
  const path = resolve(shell.directory, written ?? IGNORE_FILE)
  if (written === undefined && !existsSync(path)) return []
  return parseIgnoreFile(readData(path))
}

async function applyBaseline(
  violations: readonly Violation[],
  files: readonly DefinitionFile[],
  { baseline: written, updateBaseline }: LintOptions,
  shell: Shell,
): Promise<readonly Violation[]> {
  if (written === undefined) {
    if (updateBaseline) throw new CommandError('--update-baseline needs --baseline <path>.')
    return violations
  }
  const path = resolve(shell.directory, written)
  if (updateBaseline && !existsSync(path)) return violations
  const baseline = parseBaseline(readData(path))
  if (!baseline)
    throw new CommandError(
      `"${written}" is no baseline.`,
      'Make one with --baseline <path> --update-baseline.',
    )
  return newSince(baseline, violations, dataOf(files), await loadHash())
}

async function writeBaseline(
  violations: readonly Violation[],
  files: readonly DefinitionFile[],
  { baseline: written = '' }: LintOptions,
  shell: Shell,
): Promise<void> {
  const baseline = createBaseline(violations, dataOf(files), await loadHash())
  const text = `${JSON.stringify(baseline, undefined, 2)}\n`
  await writeOutput(resolve(shell.directory, written), text, 'baseline')
  say(shell, `The baseline "${written}" holds ${violations.length} violations.`)
}

function dataOf(files: readonly DefinitionFile[]) {
  return (file = ''): JsonValue | undefined =>
    files.find((definition) => definition.files.has(file))?.dataOf(file)
}

/** Cryptography takes its time to load, and only baselines need it. */
async function loadHash(): Promise<(text: string) => string> {
  const { createHash } = await import('node:crypto')
  return (text) => createHash('sha256').update(text).digest('hex')
}

function readData(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new CommandError(`"${path}" cannot be read: ${messageOf(error)}.`)
  }
  const { data, problems } = parseDocument(text)
  const problem = problems.find(({ code }) => code === 'syntax')
  if (problem) throw new CommandError(`${path}:${problem.range.start.line + 1}: ${problem.message}`)
  return data
}

const SYNTAX_RULES = new Set([
  'parser',
  'invalid-ref',
  'unrecognized-format',
  'oas2-schema',
  'oas3-schema',
  'arazzo-document-schema',
  'asyncapi-schema',
  'asyncapi-3-document-resolved',
  'asyncapi-3-document-unresolved',
])

function createTypeOf(families: readonly RuleFamily[]): (violation: Violation) => Finding['type'] {
  const securityRules = new Set(
    families
      .filter(({ type }) => type === 'security')
      .flatMap(({ rules }) => rules.map(({ slug }) => slug)),
  )
  return ({ code }) => {
    if (SYNTAX_RULES.has(code)) return 'Syntax'
    return securityRules.has(code) ? 'Security' : 'Governance'
  }
}

function toFinding(
  { code, message, severity, path, range, file = '' }: Violation,
  type: Finding['type'],
): Finding {
  // Rules say nothing of a file that they do not know; that must not look like a file without violations.
  const isUnknown = code === 'unrecognized-format'
  const graveness = isUnknown ? 'error' : severity
  return { file, rule: code, type, severity: graveness, message, path: shownPath(path, '.'), range }
}

async function write(text: string, { outputFile }: LintOptions, shell: Shell): Promise<void> {
  if (outputFile === undefined) {
    if (!shell.isSilent) shell.stdout.write(text)
    return
  }
  await writeOutput(resolve(shell.directory, outputFile), text, 'report')
}
