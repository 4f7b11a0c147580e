import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3OperationSecurity: BuiltInRule = {
  slug: 'asyncapi-3-operation-security',
  summary: 'Require security schemes that are declared.',
  why: 'A client cannot authenticate by a scheme that is not described, nor ask for a scope that does not exist.',
  fix: 'Declare it in "components.securitySchemes".',
  severity: 'error',
  formats: ['aas3'],
  message: '{{error}}',
  given: '$.operations.*.security.*',
  then: { function: 'asyncApiSecurity' },
  good: `
operations:
  letterSent:
    action: send
    security:
    - {$ref: "#/components/securitySchemes/user"}
components:
  securitySchemes:
    user: {type: userPassword}
`,
  bad: `
operations:
  letterSent:
    action: send
    security:
    - token: []
components:
  securitySchemes:
    user: {type: userPassword}
`,
}
