import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3ChannelNoTrailingSlash: BuiltInRule = {
  slug: 'asyncapi-3-channel-no-trailing-slash',
  summary: 'End no address with a slash.',
  why: 'To many brokers the same address with and without a slash are two channels; whoever writes it from memory ends at the wrong one.',
  fix: 'Remove the slash.',
  severity: 'warn',
  formats: ['aas3'],
  given: '$.channels.*',
  then: { field: 'address', function: 'pattern', functionOptions: { notMatch: '.+\\/$' } },
  good: `
channels:
  letters:
    address: letters/sent
`,
  bad: `
channels:
  letters:
    address: letters/sent/
`,
}
