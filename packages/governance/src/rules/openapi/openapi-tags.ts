import type { BuiltInRule } from '../built-in-rule.ts'

export const openapiTags: BuiltInRule = {
  slug: 'openapi-tags',
  summary: 'Declare tags at the top of the document.',
  why: 'Tags group operations in the documentation; without them it is one long list.',
  fix: 'Add "tags" with a name for each group.',
  severity: 'warn',
  isOptional: true,
  given: '$',
  then: {
    field: 'tags',
    function: 'schema',
    functionOptions: { dialect: 'draft7', schema: { type: 'array', minItems: 1 } },
  },
  good: `
tags:
- {name: letters}
`,
  bad: `
tags: []
`,
}
