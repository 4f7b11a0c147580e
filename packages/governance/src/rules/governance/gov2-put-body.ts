import type { BuiltInRule } from '../built-in-rule.ts'
import { bodyMissing } from './governance-checks.ts'

export const gov2PutBody: BuiltInRule = {
  slug: 'gov2-put-body',
  summary: 'Describe the body of PUT.',
  why: 'A PUT without a body sends nothing that could be created or changed; often it was forgotten.',
  fix: 'Add a parameter in "body".',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: bodyMissing('put'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-put-body', name: 'Describe the body of PUT' },
  good: `
paths:
  /letters:
    put:
      parameters:
      - {name: letter, in: body, schema: {type: object}}
`,
  bad: `
paths:
  /letters:
    put:
      summary: A letter
`,
}
