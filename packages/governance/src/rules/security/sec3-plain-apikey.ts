import type { BuiltInRule } from '../built-in-rule.ts'
import { plainSecurity } from './security-checks.ts'

export const sec3PlainApikey: BuiltInRule = {
  slug: 'sec3-plain-apikey',
  summary: 'Do not send API keys without encryption.',
  why: 'Whoever is on the way reads it, and can use it from then on.',
  fix: 'Use addresses with "https" alone.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: plainSecurity('apikey'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: { slug: 'sec-plain-apikey', name: 'Do not send API keys without encryption' },
  good: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
security:
- key: []
servers:
- {url: "https://api.letters.test"}
`,
  bad: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
security:
- key: []
servers:
- {url: "http://api.letters.test"}
`,
}
