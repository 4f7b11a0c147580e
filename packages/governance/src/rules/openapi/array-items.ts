import type { BuiltInRule } from '../built-in-rule.ts'

export const arrayItems: BuiltInRule = {
  slug: 'array-items',
  summary: 'Say what an array holds.',
  why: 'Without "items", a client knows that there is a list, but not of what.',
  fix: 'Add "items" with the schema of a member.',
  severity: 'error',
  resolved: false,
  given: '#ArrayProperties',
  then: { field: 'items', function: 'truthy' },
  good: `
components:
  schemas:
    Letter:
      type: array
      items: {type: string}
`,
  bad: `
components:
  schemas:
    Letter:
      type: array
`,
}
