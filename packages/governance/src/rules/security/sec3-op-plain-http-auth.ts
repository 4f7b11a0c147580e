import type { BuiltInRule } from '../built-in-rule.ts'
import { plainOperationSecurity } from './security-checks.ts'

export const sec3OpPlainHttpAuth: BuiltInRule = {
  slug: 'sec3-op-plain-http-auth',
  summary: 'Do not send HTTP credentials to a server of an operation without encryption.',
  why: 'Whoever is on the way reads it, and can use it from then on.',
  fix: 'Use addresses with "https" alone.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: plainOperationSecurity('http'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-op-plain-http-auth',
    name: 'Do not send HTTP credentials to a server of an operation without encryption',
  },
  good: `
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
security:
- key: []
paths:
  /letters:
    get:
      servers:
      - {url: "https://old.letters.test"}
`,
  bad: `
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
security:
- key: []
paths:
  /letters:
    get:
      servers:
      - {url: "http://old.letters.test"}
`,
}
