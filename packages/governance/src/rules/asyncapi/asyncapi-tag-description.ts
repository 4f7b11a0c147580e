import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiTagDescription: BuiltInRule = {
  slug: 'asyncapi-tag-description',
  summary: 'Describe each tag.',
  why: 'A tag is a heading in the documentation; its description says what stands below it.',
  fix: 'Add "description" to the tag.',
  severity: 'warn',
  isOptional: true,
  formats: ['aas2'],
  given: '$.tags[*]',
  then: { field: 'description', function: 'truthy' },
  good: `
tags: [{name: letters, description: What is sent.}]
`,
  bad: `
tags: [{name: letters}]
`,
}
