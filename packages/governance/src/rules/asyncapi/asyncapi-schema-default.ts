import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiSchemaDefault: BuiltInRule = {
  slug: 'asyncapi-schema-default',
  summary: 'Let the default of a schema fit it.',
  why: 'Receivers fill in defaults. One that does not fit is a value that nobody could have sent.',
  fix: 'Mend the default or the schema.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: [
    '$.components.schemas.*.default^',
    '$.components.parameters.*.schema.default^',
    '$.channels.*.parameters.*.schema.default^',
  ],
  then: { function: 'asyncApiSchemaExamples', functionOptions: { type: 'default' } },
  good: `
components:
  schemas:
    Weight: {type: number, default: 20}
`,
  bad: `
components:
  schemas:
    Weight: {type: number, minimum: 30, default: 20}
`,
}
