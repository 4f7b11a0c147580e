import type { BuiltInRule } from '../built-in-rule.ts'

export const operationSuccessResponse: BuiltInRule = {
  slug: 'operation-success-response',
  summary: 'Describe a response of the class 2xx or 3xx.',
  why: 'An operation that only describes failures leaves its callers to guess what success looks like.',
  fix: 'Add the response that is sent when all goes well.',
  severity: 'warn',
  given: '#OperationObject',
  then: { field: 'responses', function: 'oasOpSuccessResponse' },
  good: `
paths:
  /letters:
    get:
      responses:
        "200": {description: The letters}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "404": {description: No letters}
`,
}
