import type { BuiltInRule } from '../built-in-rule.ts'
import { plainSecurity } from './security-checks.ts'

export const sec3PlainOauth2: BuiltInRule = {
  slug: 'sec3-plain-oauth2',
  summary: 'Do not send OAuth 2 tokens without encryption.',
  why: 'Whoever is on the way reads it, and can use it from then on.',
  fix: 'Use addresses with "https" alone.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: plainSecurity('oauth2'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-plain-oauth2',
    name: 'Do not send OAuth 2 tokens without encryption',
  },
  good: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://a.test/t", scopes: {read: Read letters}}}}
security:
- key: []
servers:
- {url: "https://api.letters.test"}
`,
  bad: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://a.test/t", scopes: {read: Read letters}}}}
security:
- key: []
servers:
- {url: "http://api.letters.test"}
`,
}
