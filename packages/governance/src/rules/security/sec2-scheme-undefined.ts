import type { BuiltInRule } from '../built-in-rule.ts'
import { schemeUndefined } from './security-checks.ts'

export const sec2SchemeUndefined: BuiltInRule = {
  slug: 'sec2-scheme-undefined',
  summary: 'Declare the schemes that are required.',
  why: 'A client cannot meet a requirement that is not described, and a server that does not know it may let everybody in.',
  fix: 'Declare the scheme, or correct its name.',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: schemeUndefined,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: { slug: 'sec-scheme-undefined', name: 'Declare the schemes that are required' },
  good: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
security:
- key: []
`,
  bad: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
security:
- token: []
`,
}
