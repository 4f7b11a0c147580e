import type { BuiltInRule } from '../built-in-rule.ts'
import { noContentBody } from './governance-checks.ts'

export const gov3204Body: BuiltInRule = {
  slug: 'gov3-204-body',
  summary: 'Have no body in a response 204.',
  why: '204 says that there is no body; what is described cannot be sent.',
  fix: 'Remove the body, or answer 200.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: noContentBody,
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-204-body', name: 'Have no body in a response 204' },
  good: `
paths:
  /letters:
    delete:
      responses:
        "204": {description: Gone}
`,
  bad: `
paths:
  /letters:
    delete:
      responses:
        "204": {description: Gone, content: {application/json: {}}}
`,
}
