import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepParametersValidation: BuiltInRule = {
  slug: 'arazzo-step-parameters-validation',
  summary: 'Give steps parameters that can be sent.',
  why: 'A parameter without a place, or whose value is not known before the step, cannot be sent.',
  fix: 'Add "in" where an operation is called, and take values from inputs or earlier steps.',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoParameters' },
  good: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    parameters:
    - {name: to, in: query, value: Ada}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    parameters:
    - {name: to, value: Ada}
`,
}
