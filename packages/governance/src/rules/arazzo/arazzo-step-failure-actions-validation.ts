import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepFailureActionsValidation: BuiltInRule = {
  slug: 'arazzo-step-failure-actions-validation',
  summary: 'Let what follows a failure lead somewhere.',
  why: 'An action that leads to a step or a workflow that is not there ends the run where nobody expects it.',
  fix: 'Name a step of the workflow, or a workflow of the document.',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoFailureActions' },
  good: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    onFailure:
    - {name: again, type: goto, stepId: write}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    onFailure:
    - {name: again, type: goto, stepId: stamp}
`,
}
