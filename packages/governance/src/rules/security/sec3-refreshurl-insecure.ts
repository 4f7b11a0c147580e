import type { BuiltInRule } from '../built-in-rule.ts'
import { insecureFlowUrl } from './security-checks.ts'

export const sec3RefreshurlInsecure: BuiltInRule = {
  slug: 'sec3-refreshurl-insecure',
  summary: 'Encrypt the way to the "refreshUrl".',
  why: 'Passwords and codes are typed in and handed over there; without encryption everybody on the way has them.',
  fix: 'Use an address with "https".',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: insecureFlowUrl('refreshUrl'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: { slug: 'sec-refreshurl-insecure', name: 'Encrypt the way to the "refreshUrl"' },
  good: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {clientCredentials: {refreshUrl: "https://a.test/x", scopes: {}}}}
`,
  bad: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {clientCredentials: {refreshUrl: "http://a.test/x", scopes: {}}}}
`,
}
