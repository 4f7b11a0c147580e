import type { BuiltInRule } from '../built-in-rule.ts'
import { schemesMissing } from './security-checks.ts'

export const sec3SchemesMissing: BuiltInRule = {
  slug: 'sec3-schemes-missing',
  summary: 'Declare security schemes.',
  why: 'Without a scheme, nobody can be told from anybody else.',
  fix: 'Add "components.securitySchemes".',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: schemesMissing,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: { slug: 'sec-schemes-missing', name: 'Declare security schemes' },
  good: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
`,
  bad: `
components: {}
`,
}
