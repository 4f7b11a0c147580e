// What changed between two versions of a definition, as findings.
import {
  bundle,
  type Change,
  compareDefinitions,
  type Definition,
  type Origin,
  type Range,
  type SourceDocument,
} from '@posthorn/definition'
import { type Severity, shownPath } from '@posthorn/governance'
import type { Finding } from './finding.ts'

const SEVERITIES = { breaking: 'error', risky: 'warn', safe: 'info' } satisfies Record<
  Change['level'],
  Severity
>

/** The changes that clients may notice; what only people read is left out. */
export function changesBetween(before: Definition, after: Definition): Finding[] {
  const sides = { before: bundle(before), after: bundle(after) }
  const today = new Date().toISOString().slice(0, 10)
  const changes = compareDefinitions(sides.before.value, sides.after.value, {
    includesDocumentation: false,
    today,
  })
  const origins = changes.map(({ side, path }) => ({
    definition: side === 'before' ? before : after,
    ...sides[side].originOf(path),
  }))
  const ranges = locate(origins)
  return changes.map(({ kind, level, message, reason }, index): Finding => {
    const { file = '', path = [] } = origins[index] ?? {}
    return {
      file,
      rule: kind,
      type: 'Change',
      severity: SEVERITIES[level],
      message: `${message} ${reason}`,
      path: shownPath(path, '.'),
      range: ranges[index] ?? START,
    }
  })
}

interface Place extends Origin {
  definition: Definition
}

/** Where places are; each file is gone through once for all of its places. */
function locate(places: readonly Place[]): (Range | undefined)[] {
  const ranges: (Range | undefined)[] = []
  const documents = new Map<SourceDocument, number[]>()
  for (const [index, { definition, file }] of places.entries()) {
    const document = definition.files.get(file)
    if (!document) continue
    const indexes = documents.get(document)
    if (indexes) indexes.push(index)
    else documents.set(document, [index])
  }
  for (const [document, indexes] of documents) {
    const found = document.locate(indexes.map((index) => places[index]?.path ?? []))
    for (const [at, index] of indexes.entries()) ranges[index] = found[at]
  }
  return ranges
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
