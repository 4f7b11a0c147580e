import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi92023InventoryAccess: BuiltInRule = {
  slug: 'owasp:api9:2023-inventory-access',
  summary: 'Say for whom a server is.',
  why: 'Servers that nobody keeps a list of are forgotten, and attacked.',
  fix: 'Add "x-internal", true or false.',
  severity: 'error',
  formats: ['oas3'],
  message: 'The server lacks {{property}}.',
  given: '$.servers.*',
  then: { field: 'x-internal', function: 'defined' },
  good: `
servers:
- {url: https://api.letters.test, x-internal: false}
`,
  bad: `
servers:
- {url: https://api.letters.test}
`,
}
