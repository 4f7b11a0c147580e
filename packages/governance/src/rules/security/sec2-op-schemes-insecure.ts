import type { BuiltInRule } from '../built-in-rule.ts'
import { operationSchemesInsecure } from './security-checks.ts'

export const sec2OpSchemesInsecure: BuiltInRule = {
  slug: 'sec2-op-schemes-insecure',
  summary: 'Offer schemes of operations with encryption only.',
  why: 'What travels in the clear can be read and changed by everybody on the way.',
  fix: 'Use "https" or "wss".',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: operationSchemesInsecure,
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-op-schemes-insecure',
    name: 'Offer schemes of operations with encryption only',
  },
  good: `
paths:
  /letters:
    get:
      schemes: [https]
`,
  bad: `
paths:
  /letters:
    get:
      schemes: [http]
`,
}
