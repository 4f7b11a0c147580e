import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3ChannelNoEmptyParameter: BuiltInRule = {
  slug: 'asyncapi-3-channel-no-empty-parameter',
  summary: 'Name each parameter of an address.',
  why: 'A client cannot tell what to put between braces that hold no name.',
  fix: 'Write a name between the braces and describe it in "parameters".',
  severity: 'warn',
  formats: ['aas3'],
  given: '$.channels.*',
  then: { field: 'address', function: 'pattern', functionOptions: { notMatch: '{}' } },
  good: `
channels:
  letters:
    address: 'letters/{id}'
`,
  bad: `
channels:
  letters:
    address: 'letters/{}'
`,
}
