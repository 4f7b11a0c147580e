import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2Schema: BuiltInRule = {
  slug: 'oas2-schema',
  summary: 'Follow the specification of OpenAPI 2.0.',
  why: 'Tools refuse or misread what is not built as the specification says.',
  fix: 'Mend what the message names.',
  severity: 'error',
  formats: ['oas2'],
  resolved: false,
  message: '{{error}}',
  given: '$',
  then: { function: 'oasDocumentSchema' },
  good: `
host: api.letters.test
`,
  bad: `
host: 12
`,
}
