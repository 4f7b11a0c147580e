import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiServers: BuiltInRule = {
  slug: 'asyncapi-servers',
  summary: 'Name at least one server.',
  why: 'Without a server, nobody knows where to connect to.',
  fix: 'Add "servers" with the address and the protocol of your broker.',
  severity: 'warn',
  formats: ['aas2', 'aas3'],
  given: '$',
  then: {
    field: 'servers',
    function: 'schema',
    functionOptions: { schema: { type: 'object', minProperties: 1 }, allErrors: true },
  },
  good: `
servers:
  main: {url: 'mqtt://letters.test', protocol: mqtt}
`,
  bad: `
servers: {}
`,
}
