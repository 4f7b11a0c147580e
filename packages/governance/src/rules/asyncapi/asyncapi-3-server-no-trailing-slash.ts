import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3ServerNoTrailingSlash: BuiltInRule = {
  slug: 'asyncapi-3-server-no-trailing-slash',
  summary: 'End the address of a server without a slash.',
  why: 'Addresses of channels are put behind it; a slash on both sides makes two.',
  fix: 'Remove the slash.',
  severity: 'warn',
  formats: ['aas3'],
  given: '$.servers.*.host',
  then: { function: 'pattern', functionOptions: { notMatch: '/$' } },
  good: `
servers:
  main: {host: 'letters.test', protocol: mqtt}
`,
  bad: `
servers:
  main: {host: 'letters.test/', protocol: mqtt}
`,
}
