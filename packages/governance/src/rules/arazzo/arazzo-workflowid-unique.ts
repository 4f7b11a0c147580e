import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoWorkflowIdUnique: BuiltInRule = {
  slug: 'arazzo-workflowId-unique',
  summary: 'Give each workflow an identifier of its own.',
  why: 'Other workflows and steps refer to it by its identifier; of two with the same, one is never reached.',
  fix: 'Rename one of them.',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoWorkflowIds' },
  good: `
workflows:
- {workflowId: send, steps: [{stepId: a, operationId: a}]}
- {workflowId: lose, steps: [{stepId: a, operationId: a}]}
`,
  bad: `
workflows:
- {workflowId: send, steps: [{stepId: a, operationId: a}]}
- {workflowId: send, steps: [{stepId: b, operationId: b}]}
`,
}
