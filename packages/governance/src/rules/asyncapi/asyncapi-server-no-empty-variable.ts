import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiServerNoEmptyVariable: BuiltInRule = {
  slug: 'asyncapi-server-no-empty-variable',
  summary: 'Name each variable in the address of a server.',
  why: 'A client cannot tell what to put between braces that hold no name.',
  fix: 'Write a name between the braces and describe it in "variables".',
  severity: 'warn',
  formats: ['aas2'],
  given: '$.servers[*].url',
  then: { function: 'pattern', functionOptions: { notMatch: '{}' } },
  good: `
servers:
  main: {url: 'mqtt://letters.test', protocol: mqtt}
`,
  bad: `
servers:
  main: {url: 'mqtt://{}.letters.test', protocol: mqtt}
`,
}
