import type { BuiltInRule } from '../built-in-rule.ts'
import { summaryPeriod } from './governance-checks.ts'

export const gov2OpSummaryPeriod: BuiltInRule = {
  slug: 'gov2-op-summary-period',
  summary: 'End summaries without a full stop.',
  why: 'Summaries are titles.',
  fix: 'Remove the full stop.',
  severity: 'hint',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: summaryPeriod,
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-op-summary-period', name: 'End summaries without a full stop' },
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
      summary: List letters.
`,
}
