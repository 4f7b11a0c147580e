// A family of built-in rules as a ruleset that others extend.
import type { RuleFunction } from '../functions/rule-function.ts'
import type { RulesetSource } from '../ruleset/load-ruleset.ts'
import { RulesetError } from '../ruleset/ruleset-error.ts'
import type { BuiltInRule, RuleFamily } from './built-in-rule.ts'

/** The family as the source of a ruleset. */
export function familyRuleset(family: RuleFamily): RulesetSource {
  const functions = new Map<string, RuleFunction>(
    family.functions.map((entry) => [entry.name, entry]),
  )
  const rules: Record<string, unknown> = {}
  for (const rule of family.rules) rules[rule.slug] = definitionOf(rule, functions)
  return {
    document: { formats: family.formats, aliases: family.aliases, rules },
    functions,
    extend(reference) {
      throw new RulesetError(`A built-in ruleset extends nothing, not even "${reference}".`)
    },
  }
}

/**
 * What `extends` leads to where a ruleset extends families alone.
 * @returns a function that throws a RulesetError for a name that none of them has
 */
export function sourceAmong(families: readonly RuleFamily[]): (name: string) => RulesetSource {
  return (name) => {
    const family = families.find((candidate) => candidate.name === name)
    if (!family) throw new RulesetError(`There is no built-in ruleset "${name}".`)
    return familyRuleset(family)
  }
}

function definitionOf(rule: BuiltInRule, functions: Map<string, RuleFunction>): object {
  const { then, slug } = rule
  if (typeof then === 'function') functions.set(slug, { name: slug, compile: () => then })
  return {
    description: rule.summary,
    severity: rule.severity,
    given: rule.given,
    then: typeof then === 'function' ? { function: slug } : then,
    ...(rule.message !== undefined && { message: rule.message }),
    ...(rule.formats && { formats: rule.formats }),
    ...(rule.resolved === false && { resolved: false }),
    ...(rule.isOptional && { recommended: false }),
  }
}
