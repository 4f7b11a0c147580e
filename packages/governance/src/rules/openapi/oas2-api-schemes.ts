import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2ApiSchemes: BuiltInRule = {
  slug: 'oas2-api-schemes',
  summary: 'Name the schemes.',
  why: 'Without "schemes", clients take the scheme that the document came with.',
  fix: 'Add "schemes", best https alone.',
  severity: 'warn',
  formats: ['oas2'],
  given: '$',
  then: {
    field: 'schemes',
    function: 'schema',
    functionOptions: {
      dialect: 'draft7',
      schema: { items: { type: 'string' }, minItems: 1, type: 'array' },
    },
  },
  good: `
schemes: [https]
`,
  bad: `
host: api.letters.test
`,
}
