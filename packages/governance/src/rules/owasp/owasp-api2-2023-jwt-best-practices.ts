import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi22023JwtBestPractices: BuiltInRule = {
  slug: 'owasp:api2:2023-jwt-best-practices',
  summary: 'Say that tokens follow RFC 8725.',
  why: 'Most holes in the use of JSON Web Tokens are known: algorithms that are not checked, keys that are mixed up. RFC 8725 lists what to do.',
  fix: 'Follow RFC 8725, and name it in the description as "RFC8725".',
  severity: 'error',
  given: [
    '$.components.securitySchemes[?(@ && @.type=="oauth2")]',
    '$.components.securitySchemes[?(@ && (@.bearerFormat=="jwt" || @.bearerFormat=="JWT"))]',
  ],
  then: [
    { field: 'description', function: 'truthy' },
    { field: 'description', function: 'pattern', functionOptions: { match: 'RFC8725' } },
  ],
  good: `
components:
  securitySchemes:
    main: {type: http, scheme: bearer, bearerFormat: JWT, description: Tokens follow RFC8725.}
`,
  bad: `
components:
  securitySchemes:
    main: {type: http, scheme: bearer, bearerFormat: JWT, description: A token.}
`,
}
