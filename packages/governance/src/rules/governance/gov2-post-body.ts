import type { BuiltInRule } from '../built-in-rule.ts'
import { bodyMissing } from './governance-checks.ts'

export const gov2PostBody: BuiltInRule = {
  slug: 'gov2-post-body',
  summary: 'Describe the body of POST.',
  why: 'A POST without a body sends nothing that could be created or changed; often it was forgotten.',
  fix: 'Add a parameter in "body".',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: bodyMissing('post'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-post-body', name: 'Describe the body of POST' },
  good: `
paths:
  /letters:
    post:
      parameters:
      - {name: letter, in: body, schema: {type: object}}
`,
  bad: `
paths:
  /letters:
    post:
      summary: A letter
`,
}
