import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiChannelNoEmptyParameter: BuiltInRule = {
  slug: 'asyncapi-channel-no-empty-parameter',
  summary: 'Name each parameter of an address.',
  why: 'A client cannot tell what to put between braces that hold no name.',
  fix: 'Write a name between the braces and describe it in "parameters".',
  severity: 'warn',
  formats: ['aas2'],
  given: '$.channels',
  then: { field: '@key', function: 'pattern', functionOptions: { notMatch: '{}' } },
  good: `
channels:
  'letters/{id}': {}
`,
  bad: `
channels:
  'letters/{}': {}
`,
}
