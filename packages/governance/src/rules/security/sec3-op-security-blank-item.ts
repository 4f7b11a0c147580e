import type { BuiltInRule } from '../built-in-rule.ts'
import { operationSecurityBlankItem } from './security-checks.ts'

export const sec3OpSecurityBlankItem: BuiltInRule = {
  slug: 'sec3-op-security-blank-item',
  summary: 'Let no requirement of an operation be empty.',
  why: 'Requirements are alternatives: beside an empty one, the others need not be met.',
  fix: 'Remove the empty requirement.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: operationSecurityBlankItem,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: {
    slug: 'sec-op-security-blank-item',
    name: 'Let no requirement of an operation be empty',
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
      security:
      - key: []
      - {}
`,
}
