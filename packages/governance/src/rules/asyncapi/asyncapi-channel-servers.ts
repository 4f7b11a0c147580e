import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiChannelServers: BuiltInRule = {
  slug: 'asyncapi-channel-servers',
  summary: 'Let channels name servers that exist.',
  why: 'A client looks up the server of a channel to connect to it.',
  fix: 'Add the server to "servers", or mend its name.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: '$',
  then: { function: 'asyncApiChannelServers' },
  good: `
servers:
  main: {url: mqtt://letters.test, protocol: mqtt}
channels:
  letters: {servers: [main]}
`,
  bad: `
servers:
  main: {url: mqtt://letters.test, protocol: mqtt}
channels:
  letters: {servers: [other]}
`,
}
