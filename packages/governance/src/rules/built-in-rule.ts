// A built-in rule is one file: what it asks, why, an example that follows it and one that does not. The examples are
// run as tests, and the rule's page under docs/rules is made of the same file.
import type { Format } from '../ruleset/formats.ts'
import type { ThenDefinition } from '../ruleset/rule-definition.ts'
import type { Severity } from '../ruleset/severity.ts'
import type { Check, RuleFunction } from '../functions/rule-function.ts'

export interface BuiltInRule {
  /** The name, which is also the name of the file and of the page. */
  slug: string
  /** What the rule asks, one sentence in the imperative. */
  summary: string
  /** Why: what goes wrong for whom without it. A few sentences. */
  why: string
  /** How to mend a violation, one or two sentences. */
  fix: string
  severity: Severity
  /** True of a rule that is off unless it is chosen. */
  isOptional?: true
  formats?: readonly Format[]
  /** False for a rule that looks at references themselves. */
  resolved?: false
  /** The message of a violation, with placeholders. Without it, the summary. */
  message?: string
  given: string | readonly string[]
  /** Functions by name, or what looks at each selected value. */
  then: ThenDefinition | readonly ThenDefinition[] | Check
  /** Which family of dangers it belongs to, of a security rule. */
  category?: Category
  /** What the twins of a rule for several versions of OpenAPI have in common; the slug when there is none. */
  vulnerability?: { slug: string; name: string }
  /** YAML, laid over a minimal document of the rule's first format; no violation of this rule. */
  good: string
  /** YAML, laid over the same minimal document; violates this rule `violations` times, once unless said. */
  bad: string
  violations?: number
}

export interface Category {
  slug: string
  name: string
}

/** Rules that are taken together under one name in `extends`. */
export interface RuleFamily {
  name: string
  type: 'governance' | 'security'
  formats: readonly Format[]
  /** Named paths, as in a ruleset. */
  aliases: Readonly<Record<string, unknown>>
  /** What its rules name besides the core functions. */
  functions: readonly RuleFunction[]
  rules: readonly BuiltInRule[]
}
