import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiChannelNoQueryNorFragment: BuiltInRule = {
  slug: 'asyncapi-channel-no-query-nor-fragment',
  summary: 'Keep queries and fragments out of addresses.',
  why: 'The address of a channel is a name at the broker. What stands behind "?" or "#" belongs to a URL, and most brokers refuse it or mean something else by it.',
  fix: 'Remove it, or describe it as a binding of the protocol.',
  severity: 'warn',
  formats: ['aas2'],
  given: '$.channels',
  then: { field: '@key', function: 'pattern', functionOptions: { notMatch: '[?#]' } },
  good: `
channels:
  letters/sent: {}
`,
  bad: `
channels:
  'letters?kind=sent': {}
`,
}
