import type { BuiltInRule } from '../built-in-rule.ts'
import { plainSecurity } from './security-checks.ts'

export const sec2PlainBasic: BuiltInRule = {
  slug: 'sec2-plain-basic',
  summary: 'Do not send names and passwords without encryption.',
  why: 'Whoever is on the way reads it, and can use it from then on.',
  fix: 'Use addresses with "https" alone.',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: plainSecurity('basic'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-plain-basic',
    name: 'Do not send names and passwords without encryption',
  },
  good: `
securityDefinitions:
  key: {type: basic}
security:
- key: []
schemes: [https]
`,
  bad: `
securityDefinitions:
  key: {type: basic}
security:
- key: []
schemes: [http]
`,
}
