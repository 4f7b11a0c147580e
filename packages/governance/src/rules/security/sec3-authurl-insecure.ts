import type { BuiltInRule } from '../built-in-rule.ts'
import { insecureFlowUrl } from './security-checks.ts'

export const sec3AuthurlInsecure: BuiltInRule = {
  slug: 'sec3-authurl-insecure',
  summary: 'Encrypt the way to the "authorizationUrl".',
  why: 'Passwords and codes are typed in and handed over there; without encryption everybody on the way has them.',
  fix: 'Use an address with "https".',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: insecureFlowUrl('authorizationUrl'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-authurl-insecure',
    name: 'Encrypt the way to the "authorizationUrl"',
  },
  good: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {authorizationCode: {authorizationUrl: "https://a.test/x", scopes: {}}}}
`,
  bad: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {authorizationCode: {authorizationUrl: "http://a.test/x", scopes: {}}}}
`,
}
