import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepStepId: BuiltInRule = {
  slug: 'arazzo-step-stepId',
  summary: 'Name steps by letters, digits, dashes and underscores.',
  why: 'Expressions name steps between dots; other characters end the name too early.',
  fix: 'Rename the step.',
  severity: 'warn',
  given: '$.workflows[*].steps[*]',
  then: { field: 'stepId', function: 'pattern', functionOptions: { match: '^[A-Za-z0-9_\\-]+$' } },
  good: `
workflows:
- workflowId: send
  steps:
  - {stepId: write-letter, operationId: a}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - {stepId: write.letter, operationId: a}
`,
}
