import type { BuiltInRule } from '../built-in-rule.ts'

export const operationDescription: BuiltInRule = {
  slug: 'operation-description',
  summary: 'Describe every operation.',
  why: 'A name tells what is called, a description what happens then: limits, order, side effects.',
  fix: 'Add "description" to the operation.',
  severity: 'warn',
  given: '#OperationObject',
  then: { field: 'description', function: 'truthy' },
  good: `
paths:
  /letters:
    get:
      description: Lists the letters of a mailbox, the newest first.
`,
  bad: `
paths:
  /letters:
    get:
      summary: List letters
`,
}
