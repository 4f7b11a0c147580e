// Calls `posthorn api lint` on files that a test writes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { aDirectory, type Ended, posthorn } from './posthorn.ts'

export const letters = `openapi: 3.0.3
info:
  title: Letters
  version: 1.0.0
paths:
  /letters:
    get:
      responses:
        '200':
          description: All letters.
`

/** Two rules: one warning for `info`, one hint for each operation. */
export const smallRuleset = `rules:
  license:
    given: $.info
    then: {field: license, function: truthy}
  summary:
    severity: hint
    given: $.paths[*].get
    then: {field: summary, function: truthy}
`

export interface LintedFiles {
  directory: string
  lint(...args: string[]): Promise<Ended>
}

/** A directory with files, by their names with slashes, and the program called in it. */
export function aDirectoryWith(files: Readonly<Record<string, string | Buffer>>): LintedFiles {
  const directory = aDirectory()
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return { directory, lint: (...args) => posthorn(['api', 'lint', ...args], { directory }) }
}

export interface JsonViolation {
  file: string
  'line number': string
  path: string
  severity: string
  issue: string
  'issue type': string
  rule: string
}

/** The violations of `-o json`. */
export function violationsIn({ stdout }: Ended): JsonViolation[] {
  const report: { violations: JsonViolation[] } = JSON.parse(stdout)
  return report.violations
}

/** `file:line rule` of each violation. */
export function linesIn(ended: Ended): string[] {
  return violationsIn(ended).map(
    (violation) => `${violation.file}:${violation['line number']} ${violation.rule}`,
  )
}
