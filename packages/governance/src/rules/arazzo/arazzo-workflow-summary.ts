import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoWorkflowSummary: BuiltInRule = {
  slug: 'arazzo-workflow-summary',
  summary: 'Sum up each workflow.',
  why: 'Lists of workflows show the summary; without it they show the identifier alone.',
  fix: 'Add "summary" to the workflow, a short sentence.',
  severity: 'hint',
  given: '$.workflows[*]',
  then: { field: 'summary', function: 'truthy' },
  good: `
workflows:
- workflowId: send
  summary: Sends a letter.
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
