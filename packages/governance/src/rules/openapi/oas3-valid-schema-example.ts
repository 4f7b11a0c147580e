import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3ValidSchemaExample: BuiltInRule = {
  slug: 'oas3-valid-schema-example',
  summary: 'Let examples and defaults fit their schema.',
  why: 'Readers copy examples, and servers apply defaults. One that does not fit misleads both.',
  fix: 'Mend the example or the schema.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: [
    "$.components.schemas..[?(@property !== 'properties' && @ && (@ && @.example !== void 0 || @.default !== void 0) && (@.enum || @.type || @.format || @.$ref || @.properties || @.items))]",
    "$..content..[?(@property !== 'properties' && @ && (@ && @.example !== void 0 || @.default !== void 0) && (@.enum || @.type || @.format || @.$ref || @.properties || @.items))]",
    "$..headers..[?(@property !== 'properties' && @ && (@ && @.example !== void 0 || @.default !== void 0) && (@.enum || @.type || @.format || @.$ref || @.properties || @.items))]",
    "$..parameters..[?(@property !== 'properties' && @ && (@ && @.example !== void 0 || @.default !== void 0) && (@.enum || @.type || @.format || @.$ref || @.properties || @.items))]",
  ],
  then: {
    function: 'oasExample',
    functionOptions: { schemaField: '$', oasVersion: 3, type: 'schema' },
  },
  good: `
components:
  schemas:
    Letter:
      type: string
      maxLength: 4
      example: sent
`,
  bad: `
components:
  schemas:
    Letter:
      type: string
      maxLength: 4
      example: a long text
`,
}
