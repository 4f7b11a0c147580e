import type { BuiltInRule } from '../built-in-rule.ts'
import { plainSecurity } from './security-checks.ts'

export const sec3PlainOauth1: BuiltInRule = {
  slug: 'sec3-plain-oauth1',
  summary: 'Do not send OAuth 1 signatures without encryption.',
  why: 'Whoever is on the way reads it, and can use it from then on.',
  fix: 'Use addresses with "https" alone.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: plainSecurity('oauth1'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-plain-oauth1',
    name: 'Do not send OAuth 1 signatures without encryption',
  },
  good: `
components:
  securitySchemes:
    key: {type: http, scheme: oauth}
security:
- key: []
servers:
- {url: "https://api.letters.test"}
`,
  bad: `
components:
  securitySchemes:
    key: {type: http, scheme: oauth}
security:
- key: []
servers:
- {url: "http://api.letters.test"}
`,
}
