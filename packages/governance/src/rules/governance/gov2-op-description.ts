import type { BuiltInRule } from '../built-in-rule.ts'
import { operationText } from './governance-checks.ts'

export const gov2OpDescription: BuiltInRule = {
  slug: 'gov2-op-description',
  summary: 'Describe every operation.',
  why: 'A name tells what is called, a description what happens then: limits, order, side effects.',
  fix: 'Add "description".',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: operationText('description'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-op-description', name: 'Describe every operation' },
  good: `
paths:
  /letters:
    get:
      description: Lists letters.
`,
  bad: `
paths:
  /letters:
    get:
      summary: List letters
`,
}
