import type { BuiltInRule } from '../built-in-rule.ts'
import { securityBlankItem } from './security-checks.ts'

export const sec3SecurityBlankItem: BuiltInRule = {
  slug: 'sec3-security-blank-item',
  summary: 'Let no requirement of the document be empty.',
  why: 'Requirements are alternatives: beside an empty one, the others need not be met.',
  fix: 'Remove the empty requirement.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: securityBlankItem,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: {
    slug: 'sec-security-blank-item',
    name: 'Let no requirement of the document be empty',
  },
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
security:
- key: []
- {}
`,
}
