import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoWorkflowDescription: BuiltInRule = {
  slug: 'arazzo-workflow-description',
  summary: 'Describe each workflow.',
  why: 'Which steps there are is seen in the document; what they are for, only the description tells.',
  fix: 'Add "description" to the workflow.',
  severity: 'warn',
  given: '$.workflows[*]',
  then: { field: 'description', function: 'truthy' },
  good: `
workflows:
- workflowId: send
  description: Writes a letter and sends it.
  steps:
  - {stepId: a, operationId: a}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - {stepId: a, operationId: a}
`,
}
