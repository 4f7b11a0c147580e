import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoInfoDescription: BuiltInRule = {
  slug: 'arazzo-info-description',
  summary: 'Describe the workflows in "info".',
  why: 'The description is the first thing that readers see. Without it they guess what the workflows are for.',
  fix: 'Add "info.description".',
  severity: 'warn',
  given: '$',
  then: { field: 'info.description', function: 'truthy' },
  good: `
info: {description: Writes letters and sends them.}
`,
  bad: `
info: {title: Letters}
`,
}
