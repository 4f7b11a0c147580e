// Holds our findings against those of Spectral, which scripts/record-agreement.ts recorded: the same rules at the same
// places of the same gravity. Messages are our own.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseDocument, toPointer } from '@posthorn/definition'
import { lint } from '../../engine/lint.ts'
import { loadStructure } from '../../engine/load-structure.ts'
import type { Violation } from '../../engine/violation.ts'
import { SEVERITIES } from '../../ruleset/severity.ts'
import { rulesetOf } from '../lint-text.ts'
import { agreementDocuments, findingsFile } from './documents.ts'
import { agreementExceptions } from './exceptions.ts'

await loadStructure({ asyncapi: '3.0.0' })

const ruleset = rulesetOf({
  extends: [
    ['spectral:oas', 'all'],
    ['spectral:asyncapi', 'all'],
    ['spectral:arazzo', 'all'],
    ['posthorn:owasp', 'all'],
  ],
})

for (const { name, text } of agreementDocuments())
  test(`${name} has the violations that Spectral finds`, () => {
    const recorded: string[] = JSON.parse(readFileSync(findingsFile(name), 'utf8'))

    const language = name.endsWith('.json') ? 'json' : 'yaml'
    const found = lint(parseDocument(text, language), ruleset).map(lineOf)
    assert.deepEqual(comparable(found, name, 'ours'), comparable(recorded, name, 'spectral'))
  })

test('every exception is needed', () => {
  for (const { documents, spectral = [], ours = [] } of agreementExceptions) {
    const chosen = agreementDocuments().filter(({ name }) => documents.test(name))
    const recorded = chosen.flatMap(({ name }): string[] =>
      JSON.parse(readFileSync(findingsFile(name), 'utf8')),
    )
    const found = chosen.flatMap(({ text }) => lint(parseDocument(text), ruleset).map(lineOf))

    for (const begin of spectral)
      assert.ok(
        recorded.some((line) => begin.test(line)),
        `${begin}`,
      )
    for (const begin of ours)
      assert.ok(
        found.some((line) => begin.test(line)),
        `${begin}`,
      )
  }
})

function lineOf({ code, path, severity, range: { start, end } }: Violation): string {
  const range = `${start.line}:${start.character}-${end.line}:${end.character}`
  return `${code} #${toPointer(path)} ${SEVERITIES.indexOf(severity)} ${range}`
}

function comparable(lines: readonly string[], name: string, side: 'spectral' | 'ours'): string[] {
  const exceptions = agreementExceptions.filter(({ documents }) => documents.test(name))
  const left = lines.filter(
    (line) => !exceptions.some((exception) => exception[side]?.some((begin) => begin.test(line))),
  )
  const isWithoutLines = exceptions.some((exception) => exception.isWithoutLines)
  return left.map((line) => (isWithoutLines ? line.replace(/ \S+$/, '') : line)).toSorted()
}
