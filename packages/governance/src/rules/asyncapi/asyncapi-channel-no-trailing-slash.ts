import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiChannelNoTrailingSlash: BuiltInRule = {
  slug: 'asyncapi-channel-no-trailing-slash',
  summary: 'End no address with a slash.',
  why: 'To many brokers the same address with and without a slash are two channels; whoever writes it from memory ends at the wrong one.',
  fix: 'Remove the slash.',
  severity: 'warn',
  formats: ['aas2'],
  given: '$.channels',
  then: { field: '@key', function: 'pattern', functionOptions: { notMatch: '.+\\/$' } },
  good: `
channels:
  letters/sent: {}
`,
  bad: `
channels:
  letters/sent/: {}
`,
}
