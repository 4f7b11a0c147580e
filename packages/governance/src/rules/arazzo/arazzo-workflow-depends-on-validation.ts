import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoWorkflowDependsOnValidation: BuiltInRule = {
  slug: 'arazzo-workflow-depends-on-validation',
  summary: 'Depend on workflows that exist.',
  why: 'A workflow whose dependency is not there is never run.',
  fix: 'Name a workflow of the document, or one of a source description of type "arazzo".',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoDependencies' },
  good: `
workflows:
- {workflowId: write, steps: [{stepId: a, operationId: a}]}
- {workflowId: send, dependsOn: [write], steps: [{stepId: a, operationId: a}]}
`,
  bad: `
workflows:
- {workflowId: send, dependsOn: [write], steps: [{stepId: a, operationId: a}]}
`,
}
