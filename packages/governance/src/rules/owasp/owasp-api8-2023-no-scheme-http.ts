import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi82023NoSchemeHttp: BuiltInRule = {
  slug: 'owasp:api8:2023-no-scheme-http',
  summary: 'Offer no schemes without encryption.',
  why: 'What travels in the clear can be read and changed by everybody on the way.',
  fix: 'Use "https" or "wss".',
  severity: 'error',
  formats: ['oas2'],
  given: '$.schemes.*',
  then: {
    function: 'schema',
    functionOptions: { schema: { type: 'string', enum: ['https', 'wss'] } },
  },
  good: `
schemes: [https]
`,
  bad: `
schemes: [http]
`,
}
