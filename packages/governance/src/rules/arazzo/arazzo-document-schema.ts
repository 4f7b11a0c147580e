import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoDocumentSchema: BuiltInRule = {
  slug: 'arazzo-document-schema',
  summary: 'Follow the specification of Arazzo.',
  why: 'Tools refuse or misread what is not built as the specification says.',
  fix: 'Mend what the message names.',
  severity: 'error',
  message: '{{error}}',
  given: '$',
  then: { function: 'arazzoDocumentSchema' },
  good: `
info: {summary: Sends a letter.}
`,
  bad: `
info: {summary: [Sends a letter.]}
`,
}
