// What changed between two versions of a definition, as findings.
import { bundle, type Change, compareDefinitions, type Definition } from '@posthorn/definition'
import type { Severity } from '@posthorn/governance'
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
  return changes.map(({ kind, level, message, reason, path, side }): Finding => {
    const origin = sides[side].originOf(path)
    const document = (side === 'before' ? before : after).files.get(origin.file)
    const [range] = document?.locate([origin.path]) ?? []
    return {
      file: origin.file,
      rule: kind,
      type: 'Change',
      severity: SEVERITIES[level],
      message: `${message} ${reason}`,
      path: origin.path.join('.'),
      range: range ?? START,
    }
  })
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
