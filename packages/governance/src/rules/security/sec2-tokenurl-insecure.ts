import type { BuiltInRule } from '../built-in-rule.ts'
import { insecureFlowUrl } from './security-checks.ts'

export const sec2TokenurlInsecure: BuiltInRule = {
  slug: 'sec2-tokenurl-insecure',
  summary: 'Encrypt the way to the "tokenUrl".',
  why: 'Passwords and codes are typed in and handed over there; without encryption everybody on the way has them.',
  fix: 'Use an address with "https".',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: insecureFlowUrl('tokenUrl'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: { slug: 'sec-tokenurl-insecure', name: 'Encrypt the way to the "tokenUrl"' },
  good: `
securityDefinitions:
  key: {type: oauth2, flow: application, tokenUrl: "https://a.test/x", scopes: {}}
`,
  bad: `
securityDefinitions:
  key: {type: oauth2, flow: application, tokenUrl: "http://a.test/x", scopes: {}}
`,
}
