import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepRequestBodyValidation: BuiltInRule = {
  slug: 'arazzo-step-request-body-validation',
  summary: 'Send bodies whose type and values are known.',
  why: 'A body of a type that does not exist is refused, and an expression that names nothing is sent as it stands.',
  fix: 'Write a media type, and expressions that name inputs or outputs of earlier steps.',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoRequestBodies' },
  good: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    requestBody: {contentType: application/json, payload: {to: Ada}}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - stepId: write
    operationId: writeLetter
    requestBody: {contentType: json, payload: {to: Ada}}
`,
}
