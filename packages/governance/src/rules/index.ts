// All families of built-in rules, by the names under which rulesets extend them. A family is loaded when it is asked for:
// hundreds of rules take their time, and most rulesets use few of them.
import type { RuleFamily } from './built-in-rule.ts'

const families = {
  'posthorn:governance': async () => (await import('./governance/index.ts')).governanceRules,
  'posthorn:security': async () => (await import('./security/index.ts')).securityRules,
  'spectral:oas': async () => (await import('./openapi/index.ts')).openapiRules,
  'spectral:asyncapi': async () => (await import('./asyncapi/index.ts')).asyncApiRules,
  'spectral:arazzo': async () => (await import('./arazzo/index.ts')).arazzoRules,
  'posthorn:owasp': async () => (await import('./owasp/index.ts')).owaspRules,
} satisfies Record<string, () => Promise<RuleFamily>>

export type RuleFamilyName = keyof typeof families

export const ruleFamilyNames = Object.keys(families) as readonly RuleFamilyName[]

export function isRuleFamilyName(name: string): name is RuleFamilyName {
  return Object.hasOwn(families, name)
}

export async function loadRuleFamily(name: RuleFamilyName): Promise<RuleFamily> {
  return families[name]()
}

export async function loadRuleFamilies(): Promise<readonly RuleFamily[]> {
  return Promise.all(ruleFamilyNames.map(loadRuleFamily))
}
