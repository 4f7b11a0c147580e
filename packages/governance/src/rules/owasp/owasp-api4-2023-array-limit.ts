import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi42023ArrayLimit: BuiltInRule = {
  slug: 'owasp:api4:2023-array-limit',
  summary: 'Limit the length of arrays.',
  why: 'A list without limit is a body of any size: memory and time of the server belong to the caller.',
  fix: 'Add "maxItems".',
  severity: 'error',
  given: '#ArrayProperties',
  then: { field: 'maxItems', function: 'defined' },
  good: `
components:
  schemas:
    Letter:
      type: array
      maxItems: 20
      items: {type: boolean}
`,
  bad: `
components:
  schemas:
    Letter:
      type: array
      items: {type: boolean}
`,
}
