import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi22023ShortLivedAccessTokens: BuiltInRule = {
  slug: 'owasp:api2:2023-short-lived-access-tokens',
  summary: 'Let access tokens be refreshed.',
  why: 'Without a way to refresh them, access tokens are made to live long, and a stolen one is of use for as long.',
  fix: 'Add "refreshUrl" to the flow.',
  severity: 'error',
  given: ['$.components.securitySchemes[?(@ && @.type=="oauth2")].flows.*'],
  then: { field: 'refreshUrl', function: 'truthy' },
  good: `
components:
  securitySchemes:
    main: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://a.test/t", refreshUrl: "https://a.test/r", scopes: {}}}}
`,
  bad: `
components:
  securitySchemes:
    main: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://a.test/t", scopes: {}}}}
`,
}
