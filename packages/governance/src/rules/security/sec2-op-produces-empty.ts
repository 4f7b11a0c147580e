import type { BuiltInRule } from '../built-in-rule.ts'
import { operationMediaTypesEmpty } from './security-checks.ts'

export const sec2OpProducesEmpty: BuiltInRule = {
  slug: 'sec2-op-produces-empty',
  summary: 'Do not leave "produces" of an operation empty.',
  why: 'Where no media type is named, a response may be taken for anything, a page with scripts included.',
  fix: 'Name the media types in "produces".',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: operationMediaTypesEmpty('produces'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-op-produces-empty',
    name: 'Do not leave "produces" of an operation empty',
  },
  good: `
paths:
  /letters:
    get:
      produces: [application/json]
`,
  bad: `
paths:
  /letters:
    get:
      produces: []
`,
}
