import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi32023ConstrainedAdditionalProperties: BuiltInRule = {
  slug: 'owasp:api3:2023-constrained-additionalProperties',
  summary: 'Limit how many further properties an object may have.',
  why: 'An object with any number of properties is a body of any size.',
  fix: 'Add "maxProperties".',
  severity: 'warn',
  formats: ['oas3_0'],
  given:
    '$..[?(@ && @.type=="object" && @.additionalProperties &&  @.additionalProperties!=true &&  @.additionalProperties!=false )]',
  then: { field: 'maxProperties', function: 'defined' },
  good: `
components:
  schemas:
    Letter:
      type: object
      maxProperties: 20
      additionalProperties: {type: string}
`,
  bad: `
components:
  schemas:
    Letter:
      type: object
      additionalProperties: {type: string}
`,
}
