import type { BuiltInRule } from '../built-in-rule.ts'
import { mediaTypesMissing } from './security-checks.ts'

export const sec2ProducesMissing: BuiltInRule = {
  slug: 'sec2-produces-missing',
  summary: 'Name what the API produces.',
  why: 'Where no media type is named, a response may be taken for anything, a page with scripts included.',
  fix: 'Add "produces" with the media types.',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: mediaTypesMissing('produces'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: { slug: 'sec-produces-missing', name: 'Name what the API produces' },
  good: `
produces: [application/json]
`,
  bad: `
schemes: [https]
`,
}
