import type { BuiltInRule } from '../built-in-rule.ts'
import { schemesEmpty } from './security-checks.ts'

export const sec2DefinitionsEmpty: BuiltInRule = {
  slug: 'sec2-definitions-empty',
  summary: 'Declare at least one security definition.',
  why: 'An empty list is one that somebody meant to fill.',
  fix: 'Add one to "securityDefinitions".',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: schemesEmpty,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: {
    slug: 'sec-definitions-empty',
    name: 'Declare at least one security definition',
  },
  good: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
`,
  bad: `
securityDefinitions: {}
`,
}
