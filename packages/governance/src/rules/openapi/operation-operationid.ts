import type { BuiltInRule } from '../built-in-rule.ts'

export const operationOperationId: BuiltInRule = {
  slug: 'operation-operationId',
  summary: 'Give every operation an operationId.',
  why: 'Generated clients and links need a name for the operation; without one they make one up that changes with the path.',
  fix: 'Add "operationId".',
  severity: 'warn',
  given: '#OperationObject',
  then: { field: 'operationId', function: 'truthy' },
  good: `
paths:
  /letters:
    get:
      operationId: listLetters
`,
  bad: `
paths:
  /letters:
    get:
      summary: List letters
`,
}
