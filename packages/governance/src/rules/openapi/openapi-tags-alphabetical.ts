import type { BuiltInRule } from '../built-in-rule.ts'

export const openapiTagsAlphabetical: BuiltInRule = {
  slug: 'openapi-tags-alphabetical',
  summary: 'Sort the tags of the document by name.',
  why: 'In a long list, readers look for a name where the alphabet puts it.',
  fix: 'Sort "tags" by "name".',
  severity: 'warn',
  isOptional: true,
  given: '$',
  then: { field: 'tags', function: 'alphabetical', functionOptions: { keyedBy: 'name' } },
  good: `
tags:
- {name: letters}
- {name: parcels}
`,
  bad: `
tags:
- {name: parcels}
- {name: letters}
`,
}
