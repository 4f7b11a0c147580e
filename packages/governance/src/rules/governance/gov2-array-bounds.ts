import type { BuiltInRule } from '../built-in-rule.ts'
import { arrayBounds } from './governance-checks.ts'

export const gov2ArrayBounds: BuiltInRule = {
  slug: 'gov2-array-bounds',
  summary: 'Bound the length of arrays.',
  why: 'A list without bounds is a body of any size, and a page that never ends.',
  fix: 'Add "minItems" and "maxItems".',
  severity: 'warn',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: arrayBounds,
  category: { slug: 'models', name: 'Models' },
  vulnerability: { slug: 'gov-array-bounds', name: 'Bound the length of arrays' },
  good: `
definitions:
  Letter: {type: array, minItems: 0, maxItems: 20, items: {type: string}}
`,
  bad: `
definitions:
  Letter: {type: array, items: {type: string}}
`,
}
