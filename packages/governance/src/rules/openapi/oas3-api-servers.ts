import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3ApiServers: BuiltInRule = {
  slug: 'oas3-api-servers',
  summary: 'Name a server.',
  why: 'Without "servers", clients call the host that the document came from, which is seldom the API.',
  fix: 'Add "servers" with the URL of the API.',
  severity: 'warn',
  formats: ['oas3'],
  given: '$',
  then: {
    field: 'servers',
    function: 'schema',
    functionOptions: {
      dialect: 'draft7',
      schema: { items: { type: 'object' }, minItems: 1, type: 'array' },
    },
  },
  good: `
servers:
- {url: https://api.letters.test}
`,
  bad: `
servers: []
`,
}
