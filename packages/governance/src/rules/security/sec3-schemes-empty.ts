import type { BuiltInRule } from '../built-in-rule.ts'
import { schemesEmpty } from './security-checks.ts'

export const sec3SchemesEmpty: BuiltInRule = {
  slug: 'sec3-schemes-empty',
  summary: 'Declare at least one security scheme.',
  why: 'An empty list of schemes is one that somebody meant to fill.',
  fix: 'Add a scheme to "components.securitySchemes".',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: schemesEmpty,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: { slug: 'sec-schemes-empty', name: 'Declare at least one security scheme' },
  good: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
`,
  bad: `
components:
  securitySchemes: {}
`,
}
