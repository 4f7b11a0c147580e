import type { BuiltInRule } from '../built-in-rule.ts'
import { httpSchemeUnknown } from './security-checks.ts'

export const sec3HttpSchemeUnknown: BuiltInRule = {
  slug: 'sec3-http-scheme-unknown',
  summary: 'Use HTTP authentication schemes that are registered.',
  why: 'Libraries know the registered schemes; one of your own is written anew, with new mistakes.',
  fix: 'Use a registered scheme, for example "bearer".',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: httpSchemeUnknown,
  category: { slug: 'broken-user-authentication', name: 'Broken user authentication' },
  vulnerability: {
    slug: 'sec-http-scheme-unknown',
    name: 'Use HTTP authentication schemes that are registered',
  },
  good: `
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
`,
  bad: `
components:
  securitySchemes:
    key: {type: http, scheme: secret}
`,
}
