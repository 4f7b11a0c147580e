import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepSuccessCriteriaValidation: BuiltInRule = {
  slug: 'arazzo-step-success-criteria-validation',
  summary: 'Write criteria that can be decided.',
  why: 'A criterion without a condition, or without what the condition looks at, is neither true nor false.',
  fix: 'Add "condition", and "context" where there is a "type".',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoSuccessCriteria' },
  good: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    successCriteria:
    - {condition: $statusCode == 201}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    successCriteria:
    - {condition: '$.id', type: jsonpath}
`,
}
