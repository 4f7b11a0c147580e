import type { BuiltInRule } from '../built-in-rule.ts'
import { operationScopes } from './security-checks.ts'

export const sec3OpScopeUndefined: BuiltInRule = {
  slug: 'sec3-op-scope-undefined',
  summary: 'Require scopes of operations that the scheme declares.',
  why: 'A token with a scope that the scheme does not know can never be had: either nobody can call the operation, or the check is not made.',
  fix: 'Declare the scope in the flow, or require one that is declared.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: operationScopes,
  category: {
    slug: 'broken-object-level-authorization',
    name: 'Broken object level authorization',
  },
  vulnerability: {
    slug: 'sec-op-scope-undefined',
    name: 'Require scopes of operations that the scheme declares',
  },
  good: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://a.test/t", scopes: {read: Read letters}}}}
paths:
  /letters:
    get:
      security:
      - key: [read]
`,
  bad: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://a.test/t", scopes: {read: Read letters}}}}
paths:
  /letters:
    get:
      security:
      - key: [write]
`,
}
