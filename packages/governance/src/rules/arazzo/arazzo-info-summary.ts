import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoInfoSummary: BuiltInRule = {
  slug: 'arazzo-info-summary',
  summary: 'Sum up the workflows in "info".',
  why: 'Lists of documents show the summary; without it they show the title alone.',
  fix: 'Add "info.summary", a short sentence.',
  severity: 'hint',
  given: '$',
  then: { field: 'info.summary', function: 'truthy' },
  good: `
info: {summary: Sends letters.}
`,
  bad: `
info: {title: Letters}
`,
}
