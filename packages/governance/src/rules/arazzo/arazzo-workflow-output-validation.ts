import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoWorkflowOutputValidation: BuiltInRule = {
  slug: 'arazzo-workflow-output-validation',
  summary: 'Let the outputs of a workflow mean something.',
  why: 'Who calls a workflow gets its outputs. An expression that names nothing gives nothing.',
  fix: 'Name a step that exists, and one of its outputs.',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoWorkflowOutputs' },
  good: `
workflows:
- workflowId: send
  outputs: {id: $steps.write.outputs.id}
  steps:
  - {stepId: write, operationId: writeLetter}
`,
  bad: `
workflows:
- workflowId: send
  outputs: {id: $steps.stamp.outputs.id}
  steps:
  - {stepId: write, operationId: writeLetter}
`,
}
