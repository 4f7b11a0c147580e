import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi32023NoAdditionalProperties: BuiltInRule = {
  slug: 'owasp:api3:2023-no-additionalProperties',
  summary: 'Close objects to properties that are not described.',
  why: 'What is not described is often not checked either: a caller may set a field that was never meant for him.',
  fix: 'Set "additionalProperties" to false.',
  severity: 'warn',
  formats: ['oas3_0'],
  given: '$..[?(@ && @.type=="object" && @.additionalProperties)]',
  then: { field: 'additionalProperties', function: 'falsy' },
  good: `
components:
  schemas:
    Letter:
      type: object
      additionalProperties: false
`,
  bad: `
components:
  schemas:
    Letter:
      type: object
      additionalProperties: true
`,
}
