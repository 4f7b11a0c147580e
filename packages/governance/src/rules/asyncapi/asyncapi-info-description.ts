import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiInfoDescription: BuiltInRule = {
  slug: 'asyncapi-info-description',
  summary: 'Describe the API in "info".',
  why: 'The description is the first thing that readers see. Without it they guess what the messages are for.',
  fix: 'Add "info.description": what is sent, by whom, and when.',
  severity: 'warn',
  formats: ['aas2', 'aas3'],
  given: '$',
  then: { field: 'info.description', function: 'truthy' },
  good: `
info: {description: Tells when letters are sent and delivered.}
`,
  bad: `
info: {title: Letters}
`,
}
