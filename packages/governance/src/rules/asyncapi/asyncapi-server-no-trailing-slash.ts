import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiServerNoTrailingSlash: BuiltInRule = {
  slug: 'asyncapi-server-no-trailing-slash',
  summary: 'End the address of a server without a slash.',
  why: 'Addresses of channels are put behind it; a slash on both sides makes two.',
  fix: 'Remove the slash.',
  severity: 'warn',
  formats: ['aas2'],
  given: '$.servers[*].url',
  then: { function: 'pattern', functionOptions: { notMatch: '/$' } },
  good: `
servers:
  main: {url: 'mqtt://letters.test', protocol: mqtt}
`,
  bad: `
servers:
  main: {url: 'mqtt://letters.test/', protocol: mqtt}
`,
}
