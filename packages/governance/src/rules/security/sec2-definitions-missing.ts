import type { BuiltInRule } from '../built-in-rule.ts'
import { schemesMissing } from './security-checks.ts'

export const sec2DefinitionsMissing: BuiltInRule = {
  slug: 'sec2-definitions-missing',
  summary: 'Declare security definitions.',
  why: 'Without one, nobody can be told from anybody else.',
  fix: 'Add "securityDefinitions".',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: schemesMissing,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: { slug: 'sec-definitions-missing', name: 'Declare security definitions' },
  good: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
`,
  bad: `
host: api.letters.test
`,
}
