import type { BuiltInRule } from '../built-in-rule.ts'

export const pathNotIncludeQuery: BuiltInRule = {
  slug: 'path-not-include-query',
  summary: 'Keep the query out of paths.',
  why: 'A query in a path is not understood by tools; parameters with "in: query" are.',
  fix: 'Describe it as parameters.',
  severity: 'warn',
  given: '$.paths',
  then: { field: '@key', function: 'pattern', functionOptions: { notMatch: '\\?' } },
  good: `
paths:
  /letters: {}
`,
  bad: `
paths:
  /letters?sort=new: {}
`,
}
