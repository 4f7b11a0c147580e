import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3OperationDescription: BuiltInRule = {
  slug: 'asyncapi-3-operation-description',
  summary: 'Describe each operation.',
  why: 'That a message is sent is seen at a glance; when and why, only the description tells.',
  fix: 'Add "description" to the operation.',
  severity: 'warn',
  formats: ['aas3'],
  given: '$.operations.*',
  then: { field: 'description', function: 'truthy' },
  good: `
operations:
  letterSent: {action: send, description: Sent when a letter leaves the house.}
`,
  bad: `
operations:
  letterSent: {action: send}
`,
}
