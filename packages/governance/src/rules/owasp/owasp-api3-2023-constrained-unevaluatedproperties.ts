import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi32023ConstrainedUnevaluatedProperties: BuiltInRule = {
  slug: 'owasp:api3:2023-constrained-unevaluatedProperties',
  summary: 'Limit how many unevaluated properties an object may have.',
  why: 'An object with any number of properties is a body of any size.',
  fix: 'Add "maxProperties".',
  severity: 'warn',
  formats: ['oas3_1'],
  given:
    '$..[?(@ && @.type=="object" && @.unevaluatedProperties &&  @.unevaluatedProperties!=true &&  @.unevaluatedProperties!=false )]',
  then: { field: 'maxProperties', function: 'defined' },
  good: `
components:
  schemas:
    Letter:
      type: object
      maxProperties: 20
      unevaluatedProperties: {type: string}
`,
  bad: `
components:
  schemas:
    Letter:
      type: object
      unevaluatedProperties: {type: string}
`,
}
