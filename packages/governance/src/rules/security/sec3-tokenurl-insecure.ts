import type { BuiltInRule } from '../built-in-rule.ts'
import { insecureFlowUrl } from './security-checks.ts'

export const sec3TokenurlInsecure: BuiltInRule = {
  slug: 'sec3-tokenurl-insecure',
  summary: 'Encrypt the way to the "tokenUrl".',
  why: 'Passwords and codes are typed in and handed over there; without encryption everybody on the way has them.',
  fix: 'Use an address with "https".',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: insecureFlowUrl('tokenUrl'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: { slug: 'sec-tokenurl-insecure', name: 'Encrypt the way to the "tokenUrl"' },
  good: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://a.test/x", scopes: {}}}}
`,
  bad: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {clientCredentials: {tokenUrl: "http://a.test/x", scopes: {}}}}
`,
}
