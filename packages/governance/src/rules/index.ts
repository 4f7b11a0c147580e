// All families of built-in rules, by the names under which rulesets extend them.
import type { RuleFamily } from './built-in-rule.ts'
import { arazzoRules } from './arazzo/index.ts'
import { asyncApiRules } from './asyncapi/index.ts'
import { governanceRules } from './governance/index.ts'
import { openapiRules } from './openapi/index.ts'
import { owaspRules } from './owasp/index.ts'
import { securityRules } from './security/index.ts'

export const ruleFamilies: readonly RuleFamily[] = [
  governanceRules,
  securityRules,
  openapiRules,
  asyncApiRules,
  arazzoRules,
  owaspRules,
]
