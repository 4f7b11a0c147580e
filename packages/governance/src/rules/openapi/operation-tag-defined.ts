import type { BuiltInRule } from '../built-in-rule.ts'

export const operationTagDefined: BuiltInRule = {
  slug: 'operation-tag-defined',
  summary: 'Declare the tags of operations at the top.',
  why: 'Documentation is grouped by tags. One that is not declared has no description and no place in the order.',
  fix: 'Add the tag to "tags" of the document.',
  severity: 'warn',
  given: '$',
  then: { function: 'oasTagDefined' },
  good: `
tags:
- {name: letters}
paths:
  /letters:
    get:
      tags: [letters]
`,
  bad: `
paths:
  /letters:
    get:
      tags: [letters]
`,
}
