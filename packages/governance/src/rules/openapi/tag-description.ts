import type { BuiltInRule } from '../built-in-rule.ts'

export const tagDescription: BuiltInRule = {
  slug: 'tag-description',
  summary: 'Describe the tags of the document.',
  why: 'The description of a tag introduces a chapter of the documentation.',
  fix: 'Add "description" to the tag.',
  severity: 'warn',
  isOptional: true,
  given: '$.tags[*]',
  then: { field: 'description', function: 'truthy' },
  good: `
tags:
- {name: letters, description: What is sent in envelopes.}
`,
  bad: `
tags:
- {name: letters}
`,
}
