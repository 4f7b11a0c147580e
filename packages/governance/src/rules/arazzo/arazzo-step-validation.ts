import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoStepValidation: BuiltInRule = {
  slug: 'arazzo-step-validation',
  summary: 'Call operations of the source descriptions.',
  why: 'A step whose operation belongs to no source description calls nothing.',
  fix: 'Name a source description as it stands in "sourceDescriptions".',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoStepTargets' },
  good: `
workflows:
- workflowId: send
  steps:
  - {stepId: write, operationId: $sourceDescriptions.letters.writeLetter}
`,
  bad: `
workflows:
- workflowId: send
  steps:
  - {stepId: write, operationId: $sourceDescriptions.parcels.writeLetter}
`,
}
