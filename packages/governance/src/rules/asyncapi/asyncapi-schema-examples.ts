import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiSchemaExamples: BuiltInRule = {
  slug: 'asyncapi-schema-examples',
  summary: 'Let examples of a schema fit it.',
  why: 'Readers copy examples, and tools send them.',
  fix: 'Mend the example or the schema.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: [
    '$.components.schemas.*.examples^',
    '$.components.parameters.*.schema.examples^',
    '$.channels.*.parameters.*.schema.examples^',
  ],
  then: { function: 'asyncApiSchemaExamples', functionOptions: { type: 'examples' } },
  good: `
components:
  schemas:
    Weight: {type: number, examples: [20]}
`,
  bad: `
components:
  schemas:
    Weight: {type: number, minimum: 30, examples: [20, 40]}
`,
}
