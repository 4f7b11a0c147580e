import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3ChannelServers: BuiltInRule = {
  slug: 'asyncapi-3-channel-servers',
  summary: 'Let channels refer to the servers of the document.',
  why: 'A channel is reachable at servers that the document offers. One among the components, or elsewhere, need not be offered at all.',
  fix: 'Refer to "#/servers/…".',
  severity: 'error',
  formats: ['aas3'],
  resolved: false,
  given: '$.channels.*',
  then: {
    field: '$.servers.*.$ref',
    function: 'pattern',
    functionOptions: { match: '#\\/servers\\/' },
  },
  good: `
servers:
  main: {host: letters.test, protocol: mqtt}
channels:
  letters:
    servers:
    - {$ref: "#/servers/main"}
`,
  bad: `
components:
  servers:
    main: {host: letters.test, protocol: mqtt}
channels:
  letters:
    servers:
    - {$ref: "#/components/servers/main"}
`,
}
