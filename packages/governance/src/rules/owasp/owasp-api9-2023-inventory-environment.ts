import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi92023InventoryEnvironment: BuiltInRule = {
  slug: 'owasp:api9:2023-inventory-environment',
  summary: 'Say which environment a server belongs to.',
  why: 'Test servers hold real data more often than one would think, and are protected less.',
  fix: 'Name the environment in the description, for example "production".',
  severity: 'error',
  formats: ['oas3'],
  given: '$.servers.*',
  then: {
    field: 'description',
    function: 'pattern',
    functionOptions: {
      match:
        '/(local|sandbox|alpha|beta|test|testing|stag|staging|prod|production|next|preprod|preproduction)/i',
    },
  },
  good: `
servers:
- {url: https://api.letters.test, description: Production}
`,
  bad: `
servers:
- {url: https://api.letters.test, description: Fast}
`,
}
