import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi22023NoCredentialsInUrl: BuiltInRule = {
  slug: 'owasp:api2:2023-no-credentials-in-url',
  summary: 'Keep credentials out of URLs.',
  why: 'URLs end up in logs, histories and referrers, and passwords and tokens with them.',
  fix: 'Send it in a header or in the body.',
  severity: 'error',
  formats: ['oas3'],
  message: 'The parameter {{value}} looks like a credential and travels in the URL.',
  given: ['$..parameters[?(@ && @.in && @.in.match(/query|path/))].name'],
  then: {
    field: 'name',
    function: 'pattern',
    functionOptions: {
      notMatch:
        '/^.*(client_?secret|token|access_?token|refresh_?token|id_?token|password|secret|api-?key).*$/i',
    },
  },
  good: `
components:
  parameters:
    page: {name: page, in: query}
`,
  bad: `
components:
  parameters:
    token: {name: access_token, in: query}
`,
}
