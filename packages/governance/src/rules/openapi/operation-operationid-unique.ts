import type { BuiltInRule } from '../built-in-rule.ts'

export const operationOperationIdUnique: BuiltInRule = {
  slug: 'operation-operationId-unique',
  summary: 'Give every operation an operationId of its own.',
  why: 'Generated clients name their functions after operationIds. Two of the same name overwrite each other.',
  fix: 'Rename one of them.',
  severity: 'error',
  given: '$.paths',
  then: { function: 'oasOpIdUnique' },
  good: `
paths:
  /letters:
    get:
      operationId: listLetters
    post:
      operationId: sendLetter
`,
  bad: `
paths:
  /letters:
    get:
      operationId: letters
    post:
      operationId: letters
`,
}
