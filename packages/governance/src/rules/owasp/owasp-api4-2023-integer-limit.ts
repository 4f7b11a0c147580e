import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi42023IntegerLimit: BuiltInRule = {
  slug: 'owasp:api4:2023-integer-limit',
  summary: 'Limit the range of integers.',
  why: 'Very large and very small numbers overflow somewhere behind.',
  fix: 'Add a lower and an upper bound.',
  severity: 'error',
  formats: ['oas3_1'],
  given: '#IntegerProperties',
  then: [
    { function: 'xor', functionOptions: { properties: ['minimum', 'exclusiveMinimum'] } },
    { function: 'xor', functionOptions: { properties: ['maximum', 'exclusiveMaximum'] } },
  ],
  good: `
components:
  schemas:
    Letter:
      type: integer
      minimum: 0
      maximum: 20
`,
  bad: `
components:
  schemas:
    Letter:
      type: integer
      minimum: 0
`,
}
