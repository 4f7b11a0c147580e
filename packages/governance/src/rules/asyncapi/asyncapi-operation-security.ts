import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiOperationSecurity: BuiltInRule = {
  slug: 'asyncapi-operation-security',
  summary: 'Require security schemes that are declared.',
  why: 'A client cannot authenticate by a scheme that is not described, nor ask for a scope that does not exist.',
  fix: 'Declare it in "components.securitySchemes".',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: '$.channels[*][publish,subscribe].security.*',
  then: { function: 'asyncApiSecurity' },
  good: `
channels:
  letters:
    publish:
      security:
      - user: []
components:
  securitySchemes:
    user: {type: userPassword}
`,
  bad: `
channels:
  letters:
    publish:
      security:
      - token: []
components:
  securitySchemes:
    user: {type: userPassword}
`,
}
