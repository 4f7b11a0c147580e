import type { BuiltInRule } from '../built-in-rule.ts'
import { plainOperationSecurity } from './security-checks.ts'

export const sec2OpPlainBasic: BuiltInRule = {
  slug: 'sec2-op-plain-basic',
  summary: 'Do not send names and passwords to a server of an operation without encryption.',
  why: 'Whoever is on the way reads it, and can use it from then on.',
  fix: 'Use addresses with "https" alone.',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: plainOperationSecurity('basic'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-op-plain-basic',
    name: 'Do not send names and passwords to a server of an operation without encryption',
  },
  good: `
securityDefinitions:
  key: {type: basic}
security:
- key: []
paths:
  /letters:
    get:
      schemes: [https]
`,
  bad: `
securityDefinitions:
  key: {type: basic}
security:
- key: []
paths:
  /letters:
    get:
      schemes: [http]
`,
}
