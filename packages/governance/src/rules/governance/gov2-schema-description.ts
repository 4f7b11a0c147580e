import type { BuiltInRule } from '../built-in-rule.ts'
import { schemaDescription } from './governance-checks.ts'

export const gov2SchemaDescription: BuiltInRule = {
  slug: 'gov2-schema-description',
  summary: 'Describe schemas.',
  why: 'The description of a schema says what the thing is; its name alone is read in several ways.',
  fix: 'Add "description" to the schema.',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: schemaDescription,
  category: { slug: 'models', name: 'Models' },
  vulnerability: { slug: 'gov-schema-description', name: 'Describe schemas' },
  good: `
definitions:
  Letter: {type: object, description: What is sent}
`,
  bad: `
definitions:
  Letter: {type: object}
`,
}
