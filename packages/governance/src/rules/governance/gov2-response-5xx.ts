import type { BuiltInRule } from '../built-in-rule.ts'
import { responseClass } from './governance-checks.ts'

export const gov2Response5xx: BuiltInRule = {
  slug: 'gov2-response-5xx',
  summary: 'Describe a response of failure.',
  why: 'Clients that do not know the form of a failure show it raw, or not at all.',
  fix: 'Add a response of the class 5xx.',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: responseClass('5'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-response-5xx', name: 'Describe a response of failure' },
  good: `
paths:
  /letters:
    get:
      responses:
        "500": {description: Letters}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "200": {description: Letters}
`,
}
