import type { BuiltInRule } from '../built-in-rule.ts'
import { responseClass } from './governance-checks.ts'

export const gov3Response2xx: BuiltInRule = {
  slug: 'gov3-response-2xx',
  summary: 'Describe a response of success.',
  why: 'An operation that only describes failures leaves its callers to guess what success looks like.',
  fix: 'Add a response of the class 2xx.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: responseClass('2'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-response-2xx', name: 'Describe a response of success' },
  good: `
paths:
  /letters:
    get:
      responses:
        "200": {description: Letters}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "404": {description: Letters}
`,
}
