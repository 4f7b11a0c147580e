import type { BuiltInRule } from '../built-in-rule.ts'
import { insecureFlowUrl } from './security-checks.ts'

export const sec2AuthurlInsecure: BuiltInRule = {
  slug: 'sec2-authurl-insecure',
  summary: 'Encrypt the way to the "authorizationUrl".',
  why: 'Passwords and codes are typed in and handed over there; without encryption everybody on the way has them.',
  fix: 'Use an address with "https".',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: insecureFlowUrl('authorizationUrl'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-authurl-insecure',
    name: 'Encrypt the way to the "authorizationUrl"',
  },
  good: `
securityDefinitions:
  key: {type: oauth2, flow: implicit, authorizationUrl: "https://a.test/x", scopes: {}}
`,
  bad: `
securityDefinitions:
  key: {type: oauth2, flow: implicit, authorizationUrl: "http://a.test/x", scopes: {}}
`,
}
