import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi82023NoServerHttp: BuiltInRule = {
  slug: 'owasp:api8:2023-no-server-http',
  summary: 'Offer no servers without encryption.',
  why: 'What travels in the clear can be read and changed by everybody on the way.',
  fix: 'Use "https://" or "wss://".',
  severity: 'error',
  formats: ['oas3'],
  given: '$.servers..url',
  then: { function: 'pattern', functionOptions: { notMatch: '/^http:/' } },
  good: `
servers:
- {url: https://api.letters.test}
`,
  bad: `
servers:
- {url: http://api.letters.test}
`,
}
