import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi22023NoApiKeysInUrl: BuiltInRule = {
  slug: 'owasp:api2:2023-no-api-keys-in-url',
  summary: 'Keep API keys out of URLs.',
  why: 'URLs end up in logs, histories and referrers, and keys with them.',
  fix: 'Send the key in a header.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: ['$..[securitySchemes][?(@ && @.type=="apiKey")].in'],
  then: { function: 'pattern', functionOptions: { notMatch: '^(path|query)$' } },
  good: `
components:
  securitySchemes:
    main: {type: apiKey, in: header, name: X-Key}
`,
  bad: `
components:
  securitySchemes:
    main: {type: apiKey, in: query, name: key}
`,
}
