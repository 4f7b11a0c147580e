import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiChannelParameters: BuiltInRule = {
  slug: 'asyncapi-channel-parameters',
  summary: 'Let the address of a channel and its parameters agree.',
  why: 'A client cannot fill a placeholder that is not described, and has no place for a parameter that the address does not name.',
  fix: 'Describe each placeholder in "parameters", and remove what is not used.',
  severity: 'error',
  formats: ['aas2', 'aas3'],
  message: '{{error}}',
  given: ['$.channels', '$.components.channels'],
  then: { function: 'asyncApiChannelParameters' },
  good: `
channels:
  letters/{id}:
    parameters:
      id: {schema: {type: string}}
`,
  bad: `
channels:
  letters/{id}:
    parameters:
      name: {schema: {type: string}}
`,
  violations: 2,
}
