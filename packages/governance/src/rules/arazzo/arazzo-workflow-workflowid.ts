import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoWorkflowWorkflowId: BuiltInRule = {
  slug: 'arazzo-workflow-workflowId',
  summary: 'Name workflows by letters, digits, dashes and underscores.',
  why: 'Expressions name workflows between dots; other characters end the name too early.',
  fix: 'Rename the workflow.',
  severity: 'warn',
  given: '$.workflows[*]',
  then: {
    field: 'workflowId',
    function: 'pattern',
    functionOptions: { match: '^[A-Za-z0-9_\\-]+$' },
  },
  good: `
workflows:
- {workflowId: send-letter, steps: [{stepId: a, operationId: a}]}
`,
  bad: `
workflows:
- {workflowId: send.letter, steps: [{stepId: a, operationId: a}]}
`,
}
