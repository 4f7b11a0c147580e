import type { BuiltInRule } from '../built-in-rule.ts'
import { operationSecurityEmpty } from './security-checks.ts'

export const sec3OpSecurityEmpty: BuiltInRule = {
  slug: 'sec3-op-security-empty',
  summary: 'Do not leave the security of an operation empty.',
  why: 'An empty list takes away what the document requires.',
  fix: 'Name a scheme, or remove "security" from the operation.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: operationSecurityEmpty,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: {
    slug: 'sec-op-security-empty',
    name: 'Do not leave the security of an operation empty',
  },
  good: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
paths:
  /letters:
    get:
      security:
      - key: []
`,
  bad: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
paths:
  /letters:
    get:
      security: []
`,
}
