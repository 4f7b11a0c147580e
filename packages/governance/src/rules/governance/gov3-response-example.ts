import type { BuiltInRule } from '../built-in-rule.ts'
import { responseExample } from './governance-checks.ts'

export const gov3ResponseExample: BuiltInRule = {
  slug: 'gov3-response-example',
  summary: 'Give responses an example.',
  why: 'Readers look at examples first, and mock servers send them.',
  fix: 'Add "example" to the media type.',
  severity: 'info',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: responseExample,
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-response-example', name: 'Give responses an example' },
  good: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: Letters
          content: {application/json: {example: [1]}}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: Letters
          content: {application/json: {schema: {type: array}}}
`,
}
