import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiSchema: BuiltInRule = {
  slug: 'asyncapi-schema',
  summary: 'Follow the specification of AsyncAPI 2.',
  why: 'Tools refuse or misread what is not built as the specification says.',
  fix: 'Mend what the message names.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: '$',
  then: { function: 'asyncApiDocumentSchema', functionOptions: { resolved: true } },
  good: `
servers:
  main: {url: mqtt://letters.test, protocol: mqtt}
`,
  bad: `
servers: none
`,
}
