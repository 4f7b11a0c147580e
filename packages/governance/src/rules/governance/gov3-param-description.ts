import type { BuiltInRule } from '../built-in-rule.ts'
import { parameterDescription } from './governance-checks.ts'

export const gov3ParamDescription: BuiltInRule = {
  slug: 'gov3-param-description',
  summary: 'Describe parameters.',
  why: 'A name such as "q" or "depth" says little; callers try until it works.',
  fix: 'Add "description" to the parameter.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: parameterDescription,
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-param-description', name: 'Describe parameters' },
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
      - {name: page, in: query, schema: {type: integer}}
`,
}
