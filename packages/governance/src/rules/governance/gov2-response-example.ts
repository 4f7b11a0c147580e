import type { BuiltInRule } from '../built-in-rule.ts'
import { responseExample } from './governance-checks.ts'

export const gov2ResponseExample: BuiltInRule = {
  slug: 'gov2-response-example',
  summary: 'Give responses an example.',
  why: 'Readers look at examples first, and mock servers send them.',
  fix: 'Add "examples" to the response, or "example" to its schema.',
  severity: 'info',
  formats: ['oas2'],
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
          schema: {type: array, example: [1]}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: Letters
          schema: {type: array}
`,
}
