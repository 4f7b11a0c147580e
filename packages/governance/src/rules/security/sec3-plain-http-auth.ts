import type { BuiltInRule } from '../built-in-rule.ts'
import { plainSecurity } from './security-checks.ts'

export const sec3PlainHttpAuth: BuiltInRule = {
  slug: 'sec3-plain-http-auth',
  summary: 'Do not send HTTP credentials without encryption.',
  why: 'Whoever is on the way reads it, and can use it from then on.',
  fix: 'Use addresses with "https" alone.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: plainSecurity('http'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-plain-http-auth',
    name: 'Do not send HTTP credentials without encryption',
  },
  good: `
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
security:
- key: []
servers:
- {url: "https://api.letters.test"}
`,
  bad: `
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
security:
- key: []
servers:
- {url: "http://api.letters.test"}
`,
}
