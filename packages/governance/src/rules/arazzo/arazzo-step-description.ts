import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepDescription: BuiltInRule = {
  slug: 'arazzo-step-description',
  summary: 'Describe each step.',
  why: 'The name of an operation rarely says why it is called at this point.',
  fix: 'Add "description" to the step.',
  severity: 'warn',
  given: '$.workflows[*].steps[*]',
  then: { field: 'description', function: 'truthy' },
  good: `
workflows:
- workflowId: send
  steps:
  - {stepId: a, operationId: a, description: Writes the letter.}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - {stepId: a, operationId: a}
`,
}
