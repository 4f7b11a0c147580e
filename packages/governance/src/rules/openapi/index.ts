import type { RuleFamily } from '../built-in-rule.ts'
import { infoContact } from './info-contact.ts'

/** The rules of Spectral's OpenAPI ruleset, by name and behaviour. */
export const openapiRules: RuleFamily = {
  name: 'spectral:oas',
  type: 'governance',
  formats: ['oas2', 'oas3', 'oas3_0', 'oas3_1', 'oas3_2'],
  aliases: {},
  rules: [infoContact],
}
