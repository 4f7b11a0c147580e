import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3ServerNoEmptyVariable: BuiltInRule = {
  slug: 'asyncapi-3-server-no-empty-variable',
  summary: 'Name each variable in the address of a server.',
  why: 'A client cannot tell what to put between braces that hold no name.',
  fix: 'Write a name between the braces and describe it in "variables".',
  severity: 'warn',
  formats: ['aas3'],
  given: ['$.servers[*].host', '$.servers[*].pathname'],
  then: { function: 'pattern', functionOptions: { notMatch: '{}' } },
  good: `
servers:
  main: {host: 'letters.test', protocol: mqtt}
`,
  bad: `
servers:
  main: {host: '{}.letters.test', protocol: mqtt}
`,
}
