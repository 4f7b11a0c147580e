import type { BuiltInRule } from '../built-in-rule.ts'

export const pathDeclarationsMustExist: BuiltInRule = {
  slug: 'path-declarations-must-exist',
  summary: 'Name every placeholder in a path.',
  why: 'An empty placeholder cannot be filled.',
  fix: 'Write the name of the parameter between the braces.',
  severity: 'warn',
  given: '$.paths',
  then: { field: '@key', function: 'pattern', functionOptions: { notMatch: '{}' } },
  good: `
paths:
  /letters/{id}: {}
`,
  bad: `
paths:
  "/letters/{}": {}
`,
}
