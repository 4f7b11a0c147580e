import type { BuiltInRule } from '../built-in-rule.ts'

export const operationOperationIdValidInUrl: BuiltInRule = {
  slug: 'operation-operationId-valid-in-url',
  summary: 'Write operationIds with characters that a URL may hold.',
  why: 'Documentation links to operations by their id.',
  fix: 'Use letters, digits, "-" and "_".',
  severity: 'warn',
  given: '#OperationObject',
  then: {
    field: 'operationId',
    function: 'pattern',
    functionOptions: { match: "^[A-Za-z0-9-._~:/?#\\[\\]@!\\$&'()*+,;=]*$" },
  },
  good: `
paths:
  /letters:
    get:
      operationId: list-letters
`,
  bad: `
paths:
  /letters:
    get:
      operationId: list letters
`,
}
