import type { BuiltInRule } from '../built-in-rule.ts'
import { schemesInsecure } from './security-checks.ts'

export const sec2SchemesInsecure: BuiltInRule = {
  slug: 'sec2-schemes-insecure',
  summary: 'Offer schemes with encryption only.',
  why: 'What travels in the clear can be read and changed by everybody on the way.',
  fix: 'Use "https" or "wss".',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: schemesInsecure,
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: { slug: 'sec-schemes-insecure', name: 'Offer schemes with encryption only' },
  good: `
schemes: [https]
`,
  bad: `
schemes: [https, http]
`,
}
