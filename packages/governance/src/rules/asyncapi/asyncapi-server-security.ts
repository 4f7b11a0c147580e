import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiServerSecurity: BuiltInRule = {
  slug: 'asyncapi-server-security',
  summary: 'Require security schemes that are declared.',
  why: 'A client cannot authenticate by a scheme that is not described, nor ask for a scope that does not exist.',
  fix: 'Declare it in "components.securitySchemes".',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: '$.servers.*.security.*',
  then: { function: 'asyncApiSecurity' },
  good: `
servers:
  main:
    url: mqtt://letters.test
    protocol: mqtt
    security:
    - user: []
components:
  securitySchemes:
    user: {type: userPassword}
`,
  bad: `
servers:
  main:
    url: mqtt://letters.test
    protocol: mqtt
    security:
    - token: []
components:
  securitySchemes:
    user: {type: userPassword}
`,
}
