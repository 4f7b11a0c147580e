import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3TagDescription: BuiltInRule = {
  slug: 'asyncapi-3-tag-description',
  summary: 'Describe each tag.',
  why: 'A tag is a heading in the documentation; its description says what stands below it.',
  fix: 'Add "description" to the tag.',
  severity: 'warn',
  isOptional: true,
  formats: ['aas3'],
  given: '$.info.tags[*]',
  then: { field: 'description', function: 'truthy' },
  good: `
info:
  tags: [{name: letters, description: What is sent.}]
`,
  bad: `
info:
  tags: [{name: letters}]
`,
}
