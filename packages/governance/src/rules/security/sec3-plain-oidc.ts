import type { BuiltInRule } from '../built-in-rule.ts'
import { plainSecurity } from './security-checks.ts'

export const sec3PlainOidc: BuiltInRule = {
  slug: 'sec3-plain-oidc',
  summary: 'Do not send OpenID Connect tokens without encryption.',
  why: 'Whoever is on the way reads it, and can use it from then on.',
  fix: 'Use addresses with "https" alone.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: plainSecurity('oidc'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-plain-oidc',
    name: 'Do not send OpenID Connect tokens without encryption',
  },
  good: `
components:
  securitySchemes:
    key: {type: openIdConnect, openIdConnectUrl: "https://a.test/o"}
security:
- key: []
servers:
- {url: "https://api.letters.test"}
`,
  bad: `
components:
  securitySchemes:
    key: {type: openIdConnect, openIdConnectUrl: "https://a.test/o"}
security:
- key: []
servers:
- {url: "http://api.letters.test"}
`,
}
