import type { BuiltInRule } from '../built-in-rule.ts'

export const infoDescription: BuiltInRule = {
  slug: 'info-description',
  summary: 'Describe the API in "info".',
  why: 'The description is the first thing that a reader sees, and what a search finds.',
  fix: 'Add "info.description": what the API is for, and for whom.',
  severity: 'warn',
  given: '$',
  then: { field: 'info.description', function: 'truthy' },
  good: `
info: {description: Sends letters and tells where they are.}
`,
  bad: `
info: {title: Letters}
`,
}
