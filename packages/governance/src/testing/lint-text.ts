// What tests of the engine say again and again: a ruleset by its rules, a text held against it.
import { createDefinition, parseDocument } from '@posthorn/definition'
import { lint, lintDefinition } from '../engine/lint.ts'
import type { Violation } from '../engine/violation.ts'
import type { RuleFunction } from '../functions/rule-function.ts'
import { sourceAmong } from '../rules/family-ruleset.ts'
import { loadRuleFamilies } from '../rules/index.ts'
import { loadRuleset } from '../ruleset/load-ruleset.ts'
import type { Ruleset } from '../ruleset/ruleset.ts'

const builtIn = sourceAmong(await loadRuleFamilies())

/** A ruleset as it would stand in a file. It may extend families by name, and the rulesets in `others`. */
export function rulesetOf(
  document: unknown,
  others: Readonly<Record<string, unknown>> = {},
  functions: readonly RuleFunction[] = [],
): Ruleset {
  const extend = (reference: string): Parameters<typeof loadRuleset>[0] => {
    if (!Object.hasOwn(others, reference)) return builtIn(reference)
    return { document: others[reference], extend }
  }
  const named = new Map(functions.map((entry) => [entry.name, entry]))
  return loadRuleset({ document, functions: named, extend })
}

/** A ruleset of one rule, named `rule`. */
export function ruleOf(rule: object): Ruleset {
  return rulesetOf({ rules: { rule } })
}

/** The violations of a text, or of a value as pretty JSON. */
export function lintText(text: unknown, ruleset: Ruleset, file?: string): Violation[] {
  const written = typeof text === 'string' ? text : JSON.stringify(text, undefined, 2)
  return lint(parseDocument(written), ruleset, file === undefined ? {} : { file })
}

/** The violations of a definition of several files, of which the first is the root. */
export function lintFiles(texts: Readonly<Record<string, string>>, ruleset: Ruleset): Violation[] {
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, parseDocument(text)]))
  return lintDefinition(createDefinition(files, Object.keys(texts)[0] ?? ''), ruleset)
}

/** `code path` of each violation. */
export function placesOf(violations: readonly Violation[]): string[] {
  return violations.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
}
