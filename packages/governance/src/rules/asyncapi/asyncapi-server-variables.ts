import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiServerVariables: BuiltInRule = {
  slug: 'asyncapi-server-variables',
  summary: 'Describe the variables in the URL of a server.',
  why: 'A client cannot fill a variable whose values it does not know.',
  fix: 'Describe each variable in "variables", and remove what is not used.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: ['$.servers.*', '$.components.servers.*'],
  then: { function: 'serverVariables' },
  good: `
servers:
  main:
    url: 'mqtt://{region}.letters.test'
    protocol: mqtt
    variables:
      region: {enum: [eu, us]}
`,
  bad: `
servers:
  main:
    url: 'mqtt://{region}.letters.test'
    protocol: mqtt
    variables: {}
`,
}
