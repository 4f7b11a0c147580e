import type { BuiltInRule } from '../built-in-rule.ts'

export const openapiTagsUniqueness: BuiltInRule = {
  slug: 'openapi-tags-uniqueness',
  summary: 'Declare each tag once.',
  why: 'Of two tags with one name, tools show either description.',
  fix: 'Remove one of them.',
  severity: 'error',
  message: '{{error}}',
  given: '$.tags',
  then: { function: 'uniquenessTags' },
  good: `
tags:
- {name: letters}
- {name: parcels}
`,
  bad: `
tags:
- {name: letters}
- {name: letters}
`,
}
