import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiPayload: BuiltInRule = {
  slug: 'asyncapi-payload',
  summary: 'Let payloads be schemas.',
  why: 'A payload that is no schema of AsyncAPI validates nothing, and tools fail on it.',
  fix: 'Mend what the message names.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: '$',
  then: { function: 'asyncApiPayloads' },
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
