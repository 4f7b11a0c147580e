import type { BuiltInRule } from '../built-in-rule.ts'
import { infoText } from './governance-checks.ts'

export const gov3InfoDescription: BuiltInRule = {
  slug: 'gov3-info-description',
  summary: 'Describe the API.',
  why: 'The description is the first thing that a reader sees, and what a search finds.',
  fix: 'Add "info.description".',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: infoText('description'),
  category: { slug: 'api-information', name: 'API information' },
  vulnerability: { slug: 'gov-info-description', name: 'Describe the API' },
  good: `
info: {description: Sends letters.}
`,
  bad: `
info: {title: Letters}
`,
}
