import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi82023DefineErrorResponses500: BuiltInRule = {
  slug: 'owasp:api8:2023-define-error-responses-500',
  summary: 'Describe the response to a fault of the server.',
  why: 'Where none is described, a fault is answered with whatever the framework says, often a stack trace.',
  fix: 'Add the response 500 with its content.',
  severity: 'warn',
  message: 'The responses lack {{property}}.',
  given: '$.paths..responses',
  then: [
    { field: '500', function: 'truthy' },
    { field: '500.content', function: 'truthy' },
  ],
  good: `
paths:
  /letters:
    get:
      responses:
        "500":
          description: Our fault
          content: {application/json: {}}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "500":
          description: Our fault
`,
}
