import type { BuiltInRule } from '../built-in-rule.ts'
import { rootScopes } from './security-checks.ts'

export const sec2GlobalScopeUndefined: BuiltInRule = {
  slug: 'sec2-global-scope-undefined',
  summary: 'Require scopes that the scheme declares.',
  why: 'A token with a scope that the scheme does not know can never be had: either nobody can call the operation, or the check is not made.',
  fix: 'Declare the scope in the flow, or require one that is declared.',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: rootScopes,
  category: {
    slug: 'broken-object-level-authorization',
    name: 'Broken object level authorization',
  },
  vulnerability: {
    slug: 'sec-global-scope-undefined',
    name: 'Require scopes that the scheme declares',
  },
  good: `
securityDefinitions:
  key: {type: oauth2, flow: application, tokenUrl: "https://a.test/t", scopes: {read: Read letters}}
security:
- key: [read]
`,
  bad: `
securityDefinitions:
  key: {type: oauth2, flow: application, tokenUrl: "https://a.test/t", scopes: {read: Read letters}}
security:
- key: [write]
`,
}
