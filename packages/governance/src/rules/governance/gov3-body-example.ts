import type { BuiltInRule } from '../built-in-rule.ts'
import { bodyExample } from './governance-checks.ts'

export const gov3BodyExample: BuiltInRule = {
  slug: 'gov3-body-example',
  summary: 'Give bodies of requests an example.',
  why: 'Readers copy examples before they read schemas.',
  fix: 'Add "example" to the media type.',
  severity: 'info',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: bodyExample,
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-body-example', name: 'Give bodies of requests an example' },
  good: `
paths:
  /letters:
    post:
      requestBody:
        content:
          application/json: {example: {id: 1}}
`,
  bad: `
paths:
  /letters:
    post:
      requestBody:
        content:
          application/json: {schema: {type: object}}
`,
}
