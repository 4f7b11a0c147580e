import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiPayloadDefault: BuiltInRule = {
  slug: 'asyncapi-payload-default',
  summary: 'Let the default of a payload fit its schema.',
  why: 'Receivers fill in defaults. One that does not fit is a message that nobody could have sent.',
  fix: 'Mend the default or the schema.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: [
    '$.components.messageTraits[?(@.schemaFormat === void 0)].payload.default^',
    '$.components.messages[?(@.schemaFormat === void 0)].payload.default^',
    "$.channels[*][publish,subscribe][?(@property === 'message' && @.schemaFormat === void 0)].payload.default^",
  ],
  then: { function: 'asyncApiSchemaExamples', functionOptions: { type: 'default' } },
  good: `
components:
  messages:
    letter:
      payload: {type: object, default: {}}
`,
  bad: `
components:
  messages:
    letter:
      payload: {type: object, default: 3}
`,
}
