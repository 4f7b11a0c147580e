import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi22023AuthInsecureSchemes: BuiltInRule = {
  slug: 'owasp:api2:2023-auth-insecure-schemes',
  summary: 'Do not authenticate by schemes that are outdated.',
  why: '"negotiate" and OAuth 1 have known weaknesses, and libraries give up on them.',
  fix: 'Use OAuth 2, OpenID Connect or tokens.',
  severity: 'error',
  formats: ['oas3'],
  message: 'The scheme {{value}} is outdated or insecure.',
  given: ['$..[securitySchemes][?(@.type=="http")].scheme'],
  then: { function: 'pattern', functionOptions: { notMatch: '^(negotiate|oauth)$' } },
  good: `
components:
  securitySchemes:
    main: {type: http, scheme: bearer}
`,
  bad: `
components:
  securitySchemes:
    main: {type: http, scheme: negotiate}
`,
}
