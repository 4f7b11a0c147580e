import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2OperationSecurityDefined: BuiltInRule = {
  slug: 'oas2-operation-security-defined',
  summary: 'Declare security schemes and scopes that are used.',
  why: 'A client cannot authenticate by a scheme that is not described.',
  fix: 'Add it to "securityDefinitions".',
  severity: 'warn',
  formats: ['oas2'],
  message: '{{error}}',
  given: '#SecurityRequirementObject',
  then: { function: 'oasSecurityDefined', functionOptions: { oasVersion: 2 } },
  good: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
security:
- key: []
`,
  bad: `
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
security:
- token: []
`,
}
