import type { BuiltInRule } from '../built-in-rule.ts'
import { securityMissing } from './security-checks.ts'

export const sec3SecurityMissing: BuiltInRule = {
  slug: 'sec3-security-missing',
  summary: 'Say at the top what callers must present.',
  why: 'Where the document says nothing, every operation that forgets to say it is open.',
  fix: 'Add "security" to the document.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: securityMissing,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: { slug: 'sec-security-missing', name: 'Say at the top what callers must present' },
  good: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
security:
- key: []
`,
  bad: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
`,
}
