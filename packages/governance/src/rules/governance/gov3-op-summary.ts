import type { BuiltInRule } from '../built-in-rule.ts'
import { operationText } from './governance-checks.ts'

export const gov3OpSummary: BuiltInRule = {
  slug: 'gov3-op-summary',
  summary: 'Give every operation a summary.',
  why: 'Lists of operations show the summary; without it they show a path.',
  fix: 'Add "summary".',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: operationText('summary'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-op-summary', name: 'Give every operation a summary' },
  good: `
paths:
  /letters:
    get:
      summary: List letters
`,
  bad: `
paths:
  /letters:
    get:
      description: Lists letters.
`,
}
