import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepSuccessActionsValidation: BuiltInRule = {
  slug: 'arazzo-step-success-actions-validation',
  summary: 'Let what follows a success lead somewhere.',
  why: 'An action that leads to a step or a workflow that is not there ends the run where nobody expects it.',
  fix: 'Name a step of the workflow, or a workflow of the document.',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoSuccessActions' },
  good: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    onSuccess:
    - {name: again, type: goto, stepId: write}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    onSuccess:
    - {name: again, type: goto, stepId: stamp}
`,
}
