import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3ParameterDescription: BuiltInRule = {
  slug: 'oas3-parameter-description',
  summary: 'Describe parameters.',
  why: 'A name such as "q" or "depth" says little; callers try until it works.',
  fix: 'Add "description" to the parameter.',
  severity: 'warn',
  isOptional: true,
  formats: ['oas3'],
  given: [
    '#PathItem.parameters[?(@ && @.in)]',
    '#OperationObject.parameters[?(@ && @.in)]',
    '$.components.parameters[?(@ && @.in)]',
  ],
  then: { field: 'description', function: 'truthy' },
  good: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query, description: Which page}
`,
  bad: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query}
`,
}
