import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2ParameterDescription: BuiltInRule = {
  slug: 'oas2-parameter-description',
  summary: 'Describe parameters.',
  why: 'A name such as "q" or "depth" says little; callers try until it works.',
  fix: 'Add "description" to the parameter.',
  severity: 'warn',
  isOptional: true,
  formats: ['oas2'],
  given: '$..parameters[?(@ && @.in)]',
  then: { field: 'description', function: 'truthy' },
  good: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query, type: integer, description: Which page}
`,
  bad: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query, type: integer}
`,
}
