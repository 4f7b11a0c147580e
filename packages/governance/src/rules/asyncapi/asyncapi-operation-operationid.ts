import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiOperationOperationId: BuiltInRule = {
  slug: 'asyncapi-operation-operationId',
  summary: 'Give each operation an "operationId".',
  why: 'Tools name functions after it; without it they make up names, which change with the document.',
  fix: 'Add an "operationId" that is not used yet.',
  severity: 'error',
  formats: ['aas2'],
  given: '$.channels[*][publish,subscribe]',
  then: { field: 'operationId', function: 'truthy' },
  good: `
channels:
  letters:
    publish:
      operationId: letterSent
`,
  bad: `
channels:
  letters:
    publish:
      summary: A letter was sent.
`,
}
