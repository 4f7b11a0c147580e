import type { BuiltInRule } from '../built-in-rule.ts'
import { mediaTypesEmpty } from './security-checks.ts'

export const sec2ConsumesEmpty: BuiltInRule = {
  slug: 'sec2-consumes-empty',
  summary: 'Do not leave "consumes" empty.',
  why: 'Where no media type is named, a server may parse whatever it is sent, in a way that nobody thought of.',
  fix: 'Name the media types in "consumes".',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: mediaTypesEmpty('consumes'),
  category: { slug: 'injection', name: 'Injection' },
  vulnerability: { slug: 'sec-consumes-empty', name: 'Do not leave "consumes" empty' },
  good: `
consumes: [application/json]
`,
  bad: `
consumes: []
`,
}
