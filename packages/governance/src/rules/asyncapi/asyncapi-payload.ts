import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiPayload: BuiltInRule = {
  slug: 'asyncapi-payload',
  summary: 'Let payloads be schemas.',
  why: 'A payload that is no schema of AsyncAPI validates nothing, and tools fail on it.',
  fix: 'Mend what the message names.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: [
    '$.components.messageTraits[?(@.schemaFormat === void 0)].payload',
    '$.components.messages[?(@.schemaFormat === void 0)].payload',
    "$.channels[*][publish,subscribe][?(@property === 'message' && @.schemaFormat === void 0)].payload",
  ],
  then: { function: 'asyncApiPayload' },
  good: `
components:
  messages:
    letter:
      payload: {type: string}
`,
  bad: `
components:
  messages:
    letter:
      payload: {type: string, maxLength: short}
`,
}
