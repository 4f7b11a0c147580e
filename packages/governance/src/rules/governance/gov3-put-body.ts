import type { BuiltInRule } from '../built-in-rule.ts'
import { bodyMissing } from './governance-checks.ts'

export const gov3PutBody: BuiltInRule = {
  slug: 'gov3-put-body',
  summary: 'Describe the body of PUT.',
  why: 'A PUT without a body sends nothing that could be created or changed; often it was forgotten.',
  fix: 'Add "requestBody".',
  severity: 'info',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: bodyMissing('put'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-put-body', name: 'Describe the body of PUT' },
  good: `
paths:
  /letters:
    put:
      requestBody:
        content:
          application/json: {}
`,
  bad: `
paths:
  /letters:
    put:
      summary: A letter
`,
}
