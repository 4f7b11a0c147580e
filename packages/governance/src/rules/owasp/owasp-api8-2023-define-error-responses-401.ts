import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi82023DefineErrorResponses401: BuiltInRule = {
  slug: 'owasp:api8:2023-define-error-responses-401',
  summary: 'Describe the response to a caller who is not known.',
  why: 'A client that does not expect 401 takes it for a fault instead of signing in.',
  fix: 'Add the response 401 with its content.',
  severity: 'warn',
  message: 'The responses lack {{property}}.',
  given: '$.paths..responses',
  then: [
    { field: '401', function: 'truthy' },
    { field: '401.content', function: 'truthy' },
  ],
  good: `
paths:
  /letters:
    get:
      responses:
        "401":
          description: Who are you?
          content: {application/json: {}}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "401":
          description: Who are you?
`,
}
