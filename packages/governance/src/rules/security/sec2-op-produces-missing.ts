import type { BuiltInRule } from '../built-in-rule.ts'
import { operationMediaTypesMissing } from './security-checks.ts'

export const sec2OpProducesMissing: BuiltInRule = {
  slug: 'sec2-op-produces-missing',
  summary: 'Name what an operation produces.',
  why: 'Where no media type is named, a response may be taken for anything, a page with scripts included.',
  fix: 'Add "produces" to the document or to the operation.',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: operationMediaTypesMissing('produces'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: { slug: 'sec-op-produces-missing', name: 'Name what an operation produces' },
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
      summary: Letters
`,
}
