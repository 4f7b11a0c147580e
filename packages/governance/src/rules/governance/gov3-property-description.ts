import type { BuiltInRule } from '../built-in-rule.ts'
import { propertyDescription } from './governance-checks.ts'

export const gov3PropertyDescription: BuiltInRule = {
  slug: 'gov3-property-description',
  summary: 'Describe properties.',
  why: 'Units, limits and meaning of a field are known to whoever wrote it, and to nobody else.',
  fix: 'Add "description" to the property.',
  severity: 'hint',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: propertyDescription,
  category: { slug: 'models', name: 'Models' },
  vulnerability: { slug: 'gov-property-description', name: 'Describe properties' },
  good: `
components:
  schemas:
    Letter: {type: object, properties: {grams: {type: integer, description: Weight in grams}}}
`,
  bad: `
components:
  schemas:
    Letter: {type: object, properties: {grams: {type: integer}}}
`,
}
