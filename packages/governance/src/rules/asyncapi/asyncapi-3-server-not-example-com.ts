import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3ServerNotExampleCom: BuiltInRule = {
  slug: 'asyncapi-3-server-not-example-com',
  summary: 'Name a server that exists.',
  why: 'example.com is a placeholder; whoever tries it reaches nobody.',
  fix: 'Write the address of your broker, or leave the server out.',
  severity: 'warn',
  isOptional: true,
  formats: ['aas3'],
  given: '$.servers.*.host',
  then: { function: 'pattern', functionOptions: { notMatch: 'example\\.com' } },
  good: `
servers:
  main: {host: 'letters.test', protocol: mqtt}
`,
  bad: `
servers:
  main: {host: 'broker.example.com', protocol: mqtt}
`,
}
