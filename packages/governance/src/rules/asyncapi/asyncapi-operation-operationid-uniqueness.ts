import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiOperationOperationIdUniqueness: BuiltInRule = {
  slug: 'asyncapi-operation-operationId-uniqueness',
  summary: 'Give each operation an identifier of its own.',
  why: 'Tools name functions after it, and documents refer to operations by it.',
  fix: 'Rename one of them.',
  severity: 'error',
  formats: ['aas2'],
  given: '$',
  then: { function: 'asyncApiOperationIds' },
  good: `
channels:
  letters:
    subscribe:
      operationId: letterSent
    publish:
      operationId: sendLetter
`,
  bad: `
channels:
  letters:
    subscribe:
      operationId: letter
    publish:
      operationId: letter
`,
}
