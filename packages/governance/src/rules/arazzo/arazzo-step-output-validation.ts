import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepOutputValidation: BuiltInRule = {
  slug: 'arazzo-step-output-validation',
  summary: 'Let the outputs of a step mean something.',
  why: 'Later steps take what earlier ones put out. An expression that names nothing gives nothing.',
  fix: 'Name a part of the response, as "$response.body#/id".',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoStepOutputs' },
  good: `
workflows:
- workflowId: send
  steps:
  - {stepId: write, operationId: writeLetter, outputs: {id: '$response.body#/id'}}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - {stepId: write, operationId: writeLetter, outputs: {id: $answer.body}}
`,
}
