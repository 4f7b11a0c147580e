import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiMessageExamples: BuiltInRule = {
  slug: 'asyncapi-message-examples',
  summary: 'Let examples of messages fit their schemas.',
  why: 'Readers copy examples, and tools send them.',
  fix: 'Mend the example, or the schema of the payload or the headers.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: [
    '$.channels.*.[publish,subscribe].message',
    '$.channels.*.[publish,subscribe].message.oneOf.*',
    '$.components.channels.*.[publish,subscribe].message',
    '$.components.channels.*.[publish,subscribe].message.oneOf.*',
    '$.components.messages.*',
    '$.channels.*.[publish,subscribe].message.traits.*',
    '$.channels.*.[publish,subscribe].message.oneOf.*.traits.*',
    '$.components.channels.*.[publish,subscribe].message.traits.*',
    '$.components.channels.*.[publish,subscribe].message.oneOf.*.traits.*',
    '$.components.messages.*.traits.*',
    '$.components.messageTraits.*',
  ],
  then: { function: 'asyncApiMessageExamples' },
  good: `
components:
  messages:
    letter:
      payload: {type: integer}
      examples:
      - {payload: 2}
`,
  bad: `
components:
  messages:
    letter:
      payload: {type: integer}
      examples:
      - {payload: two}
`,
}
