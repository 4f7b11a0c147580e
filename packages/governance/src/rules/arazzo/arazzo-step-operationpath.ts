import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepOperationPath: BuiltInRule = {
  slug: 'arazzo-step-operationPath',
  summary: 'Name operations by "operationId", not by their path.',
  why: 'A path into another document breaks when that document is put in order; an identifier stays.',
  fix: 'Use "operationId"; give the operation one where it has none.',
  severity: 'hint',
  given: '$.workflows[*].steps[*]',
  then: { field: 'operationPath', function: 'falsy' },
  good: `
workflows:
- workflowId: send
  steps:
  - {stepId: a, operationId: writeLetter}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - {stepId: a, operationPath: '{$sourceDescriptions.letters.url}#/paths/~1letters/post'}
`,
}
