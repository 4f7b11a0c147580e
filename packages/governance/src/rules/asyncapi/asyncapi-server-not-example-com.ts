import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiServerNotExampleCom: BuiltInRule = {
  slug: 'asyncapi-server-not-example-com',
  summary: 'Name a server that exists.',
  why: 'example.com is a placeholder; whoever tries it reaches nobody.',
  fix: 'Write the address of your broker, or leave the server out.',
  severity: 'warn',
  isOptional: true,
  formats: ['aas2'],
  given: '$.servers[*].url',
  then: { function: 'pattern', functionOptions: { notMatch: 'example\\.com' } },
  good: `
servers:
  main: {url: 'mqtt://letters.test', protocol: mqtt}
`,
  bad: `
servers:
  main: {url: 'mqtt://example.com', protocol: mqtt}
`,
}
