import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi32023NoUnevaluatedProperties: BuiltInRule = {
  slug: 'owasp:api3:2023-no-unevaluatedProperties',
  summary: 'Close objects to properties that no schema describes.',
  why: 'What is not described is often not checked either: a caller may set a field that was never meant for him.',
  fix: 'Set "unevaluatedProperties" to false.',
  severity: 'warn',
  formats: ['oas3_1'],
  given: '$..[?(@ && @.type=="object" && @.unevaluatedProperties)]',
  then: { field: 'unevaluatedProperties', function: 'falsy' },
  good: `
components:
  schemas:
    Letter:
      type: object
      unevaluatedProperties: false
`,
  bad: `
components:
  schemas:
    Letter:
      type: object
      unevaluatedProperties: true
`,
}
