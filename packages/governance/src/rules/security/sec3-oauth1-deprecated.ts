import type { BuiltInRule } from '../built-in-rule.ts'
import { oauth1Deprecated } from './security-checks.ts'

export const sec3Oauth1Deprecated: BuiltInRule = {
  slug: 'sec3-oauth1-deprecated',
  summary: 'Do not use OAuth 1.',
  why: 'OAuth 1 is not developed any more, and few still check its signatures rightly.',
  fix: 'Use OAuth 2 or OpenID Connect.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: oauth1Deprecated,
  category: { slug: 'improper-assets-management', name: 'Improper assets management' },
  vulnerability: { slug: 'sec-oauth1-deprecated', name: 'Do not use OAuth 1' },
  good: `
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
`,
  bad: `
components:
  securitySchemes:
    key: {type: http, scheme: oauth}
`,
}
