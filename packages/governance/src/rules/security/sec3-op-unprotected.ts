import type { BuiltInRule } from '../built-in-rule.ts'
import { operationUnprotected } from './security-checks.ts'

export const sec3OpUnprotected: BuiltInRule = {
  slug: 'sec3-op-unprotected',
  summary: 'Protect every operation.',
  why: 'What neither the document nor the operation protects can be called by everybody who finds the address.',
  fix: 'Add "security" to the document or to the operation.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: operationUnprotected,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: { slug: 'sec-op-unprotected', name: 'Protect every operation' },
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
      summary: List letters
`,
}
