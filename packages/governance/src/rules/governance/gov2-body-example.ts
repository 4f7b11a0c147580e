import type { BuiltInRule } from '../built-in-rule.ts'
import { bodyExample } from './governance-checks.ts'

export const gov2BodyExample: BuiltInRule = {
  slug: 'gov2-body-example',
  summary: 'Give bodies of requests an example.',
  why: 'Readers copy examples before they read schemas.',
  fix: 'Add "example" to the schema of the body.',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: bodyExample,
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-body-example', name: 'Give bodies of requests an example' },
  good: `
paths:
  /letters:
    post:
      parameters:
      - {name: letter, in: body, schema: {type: object, example: {id: 1}}}
`,
  bad: `
paths:
  /letters:
    post:
      parameters:
      - {name: letter, in: body, schema: {type: object}}
`,
}
