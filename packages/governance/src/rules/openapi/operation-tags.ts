import type { BuiltInRule } from '../built-in-rule.ts'

export const operationTags: BuiltInRule = {
  slug: 'operation-tags',
  summary: 'Give every operation a tag.',
  why: 'Operations without tags are collected where nobody looks.',
  fix: 'Add "tags" with the group that the operation belongs to.',
  severity: 'warn',
  given: '#OperationObject',
  then: {
    field: 'tags',
    function: 'schema',
    functionOptions: { dialect: 'draft7', schema: { type: 'array', minItems: 1 } },
  },
  good: `
paths:
  /letters:
    get:
      tags: [letters]
`,
  bad: `
paths:
  /letters:
    get:
      tags: []
`,
}
