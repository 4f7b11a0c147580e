import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi52023AdminSecurityUnique: BuiltInRule = {
  slug: 'owasp:api5:2023-admin-security-unique',
  summary: 'Protect operations for administrators by means of their own.',
  why: 'Where administrators and everybody authenticate alike, one missing check gives everything to everybody.',
  fix: 'Use another scheme, or another scope, under "/admin".',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'differentSecuritySchemes', functionOptions: { adminUrl: '/admin' } },
  good: `
paths:
  /letters:
    get: {security: [{key: []}]}
  /admin/letters:
    get: {security: [{admin: []}]}
`,
  bad: `
paths:
  /letters:
    get: {security: [{key: []}]}
  /admin/letters:
    get: {security: [{key: []}]}
`,
}
