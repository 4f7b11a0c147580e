import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3DocumentResolved: BuiltInRule = {
  slug: 'asyncapi-3-document-resolved',
  summary: 'Follow the specification of AsyncAPI 3.',
  why: 'Tools refuse or misread what is not built as the specification says.',
  fix: 'Mend what the message names.',
  severity: 'error',
  formats: ['aas3'],
  message: '{{error}}',
  given: '$',
  then: { function: 'asyncApiDocumentSchema', functionOptions: { resolved: true } },
  good: `
servers:
  main: {host: 'letters.test', protocol: mqtt}
`,
  bad: `
servers: none
`,
}
