import type { BuiltInRule } from '../built-in-rule.ts'
import { securityMissing } from './security-checks.ts'

export const sec2SecurityMissing: BuiltInRule = {
  slug: 'sec2-security-missing',
  summary: 'Say at the top what callers must present.',
  why: 'Where the document says nothing, every operation that forgets to say it is open.',
  fix: 'Add "security" to the document.',
  severity: 'warn',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: securityMissing,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: { slug: 'sec-security-missing', name: 'Say at the top what callers must present' },
  good: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
security:
- key: []
`,
  bad: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
`,
}
