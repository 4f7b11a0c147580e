import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2ValidSchemaExample: BuiltInRule = {
  slug: 'oas2-valid-schema-example',
  summary: 'Let examples and defaults fit their schema.',
  why: 'Readers copy examples, and servers apply defaults. One that does not fit misleads both.',
  fix: 'Mend the example or the schema.',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: [
    "$..definitions..[?(@property !== 'properties' && @ && (@.example !== void 0 || @['x-example'] !== void 0 || @.default !== void 0) && (@.enum || @.type || @.format || @.$ref || @.properties || @.items))]",
    "$..parameters..[?(@property !== 'properties' && @ && (@.example !== void 0 || @['x-example'] !== void 0 || @.default !== void 0) && (@.enum || @.type || @.format || @.$ref || @.properties || @.items))]",
    "$..responses..[?(@property !== 'properties' && @ && (@.example !== void 0 || @['x-example'] !== void 0 || @.default !== void 0) && (@.enum || @.type || @.format || @.$ref || @.properties || @.items))]",
  ],
  then: {
    function: 'oasExample',
    functionOptions: { schemaField: '$', oasVersion: 2, type: 'schema' },
  },
  good: `
definitions:
  Letter:
    type: string
    maxLength: 4
    example: sent
`,
  bad: `
definitions:
  Letter:
    type: string
    maxLength: 4
    example: a long text
`,
}
