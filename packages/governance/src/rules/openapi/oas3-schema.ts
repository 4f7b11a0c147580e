import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3Schema: BuiltInRule = {
  slug: 'oas3-schema',
  summary: 'Follow the specification of OpenAPI 3.',
  why: 'Tools refuse or misread what is not built as the specification says.',
  fix: 'Mend what the message names.',
  severity: 'error',
  formats: ['oas3'],
  resolved: false,
  message: '{{error}}',
  given: '$',
  then: { function: 'oasDocumentSchema' },
  good: `
servers:
- {url: https://api.letters.test}
`,
  bad: `
servers: none
`,
}
