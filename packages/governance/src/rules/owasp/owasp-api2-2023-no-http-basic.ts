import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi22023NoHttpBasic: BuiltInRule = {
  slug: 'owasp:api2:2023-no-http-basic',
  summary: 'Do not authenticate by HTTP Basic.',
  why: 'Name and password travel with every request; whoever reads one of them has the account.',
  fix: 'Use OAuth 2, OpenID Connect or tokens.',
  severity: 'error',
  given: '$.components.securitySchemes[*]',
  then: { field: 'scheme', function: 'pattern', functionOptions: { notMatch: 'basic' } },
  good: `
components:
  securitySchemes:
    main: {type: http, scheme: bearer}
`,
  bad: `
components:
  securitySchemes:
    main: {type: http, scheme: basic}
`,
}
