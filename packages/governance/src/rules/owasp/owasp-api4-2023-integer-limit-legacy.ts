import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi42023IntegerLimitLegacy: BuiltInRule = {
  slug: 'owasp:api4:2023-integer-limit-legacy',
  summary: 'Limit the range of integers.',
  why: 'Very large and very small numbers overflow somewhere behind.',
  fix: 'Add "minimum" and "maximum".',
  severity: 'error',
  formats: ['oas2', 'oas3_0'],
  given: '#IntegerProperties',
  then: [
    { field: 'minimum', function: 'defined' },
    { field: 'maximum', function: 'defined' },
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
