import type { BuiltInRule } from '../built-in-rule.ts'
import { parameterExample } from './governance-checks.ts'

export const gov3ParamExample: BuiltInRule = {
  slug: 'gov3-param-example',
  summary: 'Give parameters an example.',
  why: 'An example shows the form of a value at a glance, and mock servers and tests use it.',
  fix: 'Add "example" to the parameter or to its schema.',
  severity: 'info',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: parameterExample,
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-param-example', name: 'Give parameters an example' },
  good: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query, schema: {type: integer}, example: 2}
`,
  bad: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query, schema: {type: integer}}
`,
}
