import type { BuiltInRule } from '../built-in-rule.ts'
import { oidcUrlInsecure } from './security-checks.ts'

export const sec3OidcurlInsecure: BuiltInRule = {
  slug: 'sec3-oidcurl-insecure',
  summary: 'Encrypt the way to the "openIdConnectUrl".',
  why: 'Whoever can change what is read there names himself as the one who signs people in.',
  fix: 'Use an address with "https".',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: oidcUrlInsecure,
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-oidcurl-insecure',
    name: 'Encrypt the way to the "openIdConnectUrl"',
  },
  good: `
components:
  securitySchemes:
    key: {type: openIdConnect, openIdConnectUrl: "https://a.test/o"}
`,
  bad: `
components:
  securitySchemes:
    key: {type: openIdConnect, openIdConnectUrl: "http://a.test/o"}
`,
}
