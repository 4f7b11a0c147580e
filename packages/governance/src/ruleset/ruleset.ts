// A ruleset ready for use: its rules with what it takes over from others, each with the aliases and functions of the
// ruleset that defined it.
import type { RuleFunction } from '../functions/rule-function.ts'
import type { Aliases } from './aliases.ts'
import type { Format } from './formats.ts'
import type { RuleDefinition } from './rule-definition.ts'
import type { Severity } from './severity.ts'

export interface RulesetRule {
  name: string
  definition: RuleDefinition
  severity: Severity
  isEnabled: boolean
  aliases: Aliases
  functions: ReadonlyMap<string, RuleFunction>
  /** Other severities at places of the file that the ruleset is for. */
  exceptions: readonly SeverityException[]
}

export interface SeverityException {
  /** The keys to a value, which is meant with all below it; undefined is no place at all. */
  place: readonly string[] | undefined
  severity: Severity | 'off'
}

export interface Ruleset {
  rules: ReadonlyMap<string, RulesetRule>
  /** All formats that rules are written for. */
  formats: ReadonlySet<Format>
  /** What happens to a key that stands twice, and to a key that is no text. */
  parserOptions: { duplicateKeys: Severity | 'off'; incompatibleValues: Severity | 'off' }
  /** The ruleset as it is for one file, its overrides applied. */
  forFile(file: string | undefined): Ruleset
}
