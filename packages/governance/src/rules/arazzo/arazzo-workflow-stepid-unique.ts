import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoWorkflowStepIdUnique: BuiltInRule = {
  slug: 'arazzo-workflow-stepId-unique',
  summary: 'Give each step of a workflow an identifier of its own.',
  why: 'Actions and expressions refer to a step by its identifier; of two with the same, one is never reached.',
  fix: 'Rename one of them.',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoStepIds' },
  good: `
workflows:
- workflowId: send
  steps:
  - {stepId: write, operationId: writeLetter}
  - {stepId: stamp, operationId: stampLetter}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - {stepId: write, operationId: writeLetter}
  - {stepId: write, operationId: stampLetter}
`,
}
