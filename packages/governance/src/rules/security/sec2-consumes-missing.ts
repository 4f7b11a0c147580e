import type { BuiltInRule } from '../built-in-rule.ts'
import { mediaTypesMissing } from './security-checks.ts'

export const sec2ConsumesMissing: BuiltInRule = {
  slug: 'sec2-consumes-missing',
  summary: 'Name what the API consumes.',
  why: 'Where no media type is named, a server may parse whatever it is sent, in a way that nobody thought of.',
  fix: 'Add "consumes" with the media types.',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: mediaTypesMissing('consumes'),
  category: { slug: 'injection', name: 'Injection' },
  vulnerability: { slug: 'sec-consumes-missing', name: 'Name what the API consumes' },
  good: `
consumes: [application/json]
`,
  bad: `
schemes: [https]
`,
}
