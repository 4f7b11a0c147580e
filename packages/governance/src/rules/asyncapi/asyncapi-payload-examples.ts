import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiPayloadExamples: BuiltInRule = {
  slug: 'asyncapi-payload-examples',
  summary: 'Let examples of a payload fit its schema.',
  why: 'Readers copy examples, and tools send them.',
  fix: 'Mend the example or the schema.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: [
    '$.components.messageTraits[?(@.schemaFormat === void 0)].payload.examples^',
    '$.components.messages[?(@.schemaFormat === void 0)].payload.examples^',
    "$.channels[*][publish,subscribe][?(@property === 'message' && @.schemaFormat === void 0)].payload.examples^",
  ],
  then: { function: 'asyncApiSchemaExamples', functionOptions: { type: 'examples' } },
  good: `
components:
  messages:
    letter:
      payload: {type: object, examples: [{}]}
`,
  bad: `
components:
  messages:
    letter:
      payload: {type: object, examples: [{}, 3]}
`,
}
