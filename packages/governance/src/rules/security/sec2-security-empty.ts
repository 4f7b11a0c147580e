import type { BuiltInRule } from '../built-in-rule.ts'
import { securityEmpty } from './security-checks.ts'

export const sec2SecurityEmpty: BuiltInRule = {
  slug: 'sec2-security-empty',
  summary: 'Do not leave the security of the document empty.',
  why: 'An empty list says that nothing is required, for all operations that do not say otherwise.',
  fix: 'Name a scheme in "security".',
  severity: 'warn',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: securityEmpty,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: {
    slug: 'sec-security-empty',
    name: 'Do not leave the security of the document empty',
  },
  good: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
security:
- key: []
`,
  bad: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
security: []
`,
}
