import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3OperationSecurityDefined: BuiltInRule = {
  slug: 'oas3-operation-security-defined',
  summary: 'Declare security schemes and scopes that are used.',
  why: 'A client cannot authenticate by a scheme that is not described.',
  fix: 'Add it to "components.securitySchemes".',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '#SecurityRequirementObject',
  then: { function: 'oasSecurityDefined', functionOptions: { oasVersion: 3 } },
  good: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
security:
- key: []
`,
  bad: `
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
security:
- token: []
`,
}
