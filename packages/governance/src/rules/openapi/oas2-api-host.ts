import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2ApiHost: BuiltInRule = {
  slug: 'oas2-api-host',
  summary: 'Name the host.',
  why: 'Without "host", clients take the host that the document came from, which is seldom the API.',
  fix: 'Add "host".',
  severity: 'warn',
  formats: ['oas2'],
  given: '$',
  then: { field: 'host', function: 'truthy' },
  good: `
host: api.letters.test
`,
  bad: `
schemes: [https]
`,
}
