import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2OneOf: BuiltInRule = {
  slug: 'oas2-oneOf',
  summary: 'Do not use oneOf in OpenAPI 2.0.',
  why: 'OpenAPI 2.0 does not know it, so it has no effect.',
  fix: 'Describe one schema, or move to OpenAPI 3.',
  severity: 'warn',
  formats: ['oas2'],
  given: '$..oneOf',
  then: { function: 'undefined' },
  good: `
definitions:
  Letter:
    type: string
`,
  bad: `
definitions:
  Letter:
    oneOf:
    - {type: string}
`,
}
