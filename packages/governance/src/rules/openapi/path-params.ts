import type { BuiltInRule } from '../built-in-rule.ts'

export const pathParams: BuiltInRule = {
  slug: 'path-params',
  summary: 'Let path templates and path parameters agree.',
  why: 'A client cannot fill a placeholder that no parameter describes, and has no place for a parameter without placeholder.',
  fix: 'Describe each placeholder by a required parameter in the path, and remove what is not used.',
  severity: 'error',
  message: '{{error}}',
  given: '$.paths',
  then: { function: 'oasPathParam' },
  good: `
paths:
  /letters/{id}:
    get:
      parameters:
      - {name: id, in: path, required: true}
`,
  bad: `
paths:
  /letters/{id}:
    get:
      summary: A letter
`,
}
