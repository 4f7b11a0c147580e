import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiOperationDescription: BuiltInRule = {
  slug: 'asyncapi-operation-description',
  summary: 'Describe each operation.',
  why: 'That a message is sent is seen at a glance; when and why, only the description tells.',
  fix: 'Add "description" to the operation.',
  severity: 'warn',
  formats: ['aas2'],
  given: '$.channels[*][publish,subscribe]',
  then: { field: 'description', function: 'truthy' },
  good: `
channels:
  letters:
    publish:
      description: Sent when a letter leaves the house.
`,
  bad: `
channels:
  letters:
    publish:
      operationId: letterSent
`,
}
