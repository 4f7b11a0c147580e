import type { BuiltInRule } from '../built-in-rule.ts'
import { mediaTypesEmpty } from './security-checks.ts'

export const sec2ProducesEmpty: BuiltInRule = {
  slug: 'sec2-produces-empty',
  summary: 'Do not leave "produces" empty.',
  why: 'Where no media type is named, a response may be taken for anything, a page with scripts included.',
  fix: 'Name the media types in "produces".',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: mediaTypesEmpty('produces'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: { slug: 'sec-produces-empty', name: 'Do not leave "produces" empty' },
  good: `
produces: [application/json]
`,
  bad: `
produces: []
`,
}
