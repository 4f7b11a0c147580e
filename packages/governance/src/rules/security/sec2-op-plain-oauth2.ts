import type { BuiltInRule } from '../built-in-rule.ts'
import { plainOperationSecurity } from './security-checks.ts'

export const sec2OpPlainOauth2: BuiltInRule = {
  slug: 'sec2-op-plain-oauth2',
  summary: 'Do not send OAuth 2 tokens to a server of an operation without encryption.',
  why: 'Whoever is on the way reads it, and can use it from then on.',
  fix: 'Use addresses with "https" alone.',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: plainOperationSecurity('oauth2'),
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-op-plain-oauth2',
    name: 'Do not send OAuth 2 tokens to a server of an operation without encryption',
  },
  good: `
securityDefinitions:
  key: {type: oauth2, flow: application, tokenUrl: "https://a.test/t", scopes: {read: Read letters}}
security:
- key: []
paths:
  /letters:
    get:
      schemes: [https]
`,
  bad: `
securityDefinitions:
  key: {type: oauth2, flow: application, tokenUrl: "https://a.test/t", scopes: {read: Read letters}}
security:
- key: []
paths:
  /letters:
    get:
      schemes: [http]
`,
}
