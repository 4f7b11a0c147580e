import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi82023DefineErrorValidation: BuiltInRule = {
  slug: 'owasp:api8:2023-define-error-validation',
  summary: 'Describe the response to a bad request.',
  why: 'Clients learn from it what they did wrong. Where none is described, servers answer with whatever their framework says.',
  fix: 'Add one of the responses 400, 422 and 4XX.',
  severity: 'warn',
  given: '$.paths..responses',
  then: {
    function: 'schema',
    functionOptions: {
      schema: {
        type: 'object',
        anyOf: [{ required: ['400'] }, { required: ['422'] }, { required: ['4XX'] }],
      },
    },
  },
  good: `
paths:
  /letters:
    get:
      responses:
        "400": {description: Bad request}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "200": {description: Letters}
`,
}
