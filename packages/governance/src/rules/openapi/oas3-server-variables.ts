import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3ServerVariables: BuiltInRule = {
  slug: 'oas3-server-variables',
  summary: 'Describe the variables in the URL of a server.',
  why: 'A client cannot fill a variable whose values it does not know.',
  fix: 'Describe each variable in "variables", with a default.',
  severity: 'error',
  message: '{{error}}',
  given: [
    '$.servers[*]',
    '#PathItem.servers[*]',
    '#OperationObject.servers[*]',
    '#LinkObject.server',
  ],
  then: {
    function: 'serverVariables',
    functionOptions: { checkSubstitutions: true, requireDefault: true },
  },
  good: `
servers:
- url: https://{region}.letters.test
  variables:
    region: {enum: [eu, us], default: eu}
`,
  bad: `
servers:
- url: https://{region}.letters.test
  variables: {}
`,
}
