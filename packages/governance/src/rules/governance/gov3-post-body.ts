import type { BuiltInRule } from '../built-in-rule.ts'
import { bodyMissing } from './governance-checks.ts'

export const gov3PostBody: BuiltInRule = {
  slug: 'gov3-post-body',
  summary: 'Describe the body of POST.',
  why: 'A POST without a body sends nothing that could be created or changed; often it was forgotten.',
  fix: 'Add "requestBody".',
  severity: 'info',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: bodyMissing('post'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-post-body', name: 'Describe the body of POST' },
  good: `
paths:
  /letters:
    post:
      requestBody:
        content:
          application/json: {}
`,
  bad: `
paths:
  /letters:
    post:
      summary: A letter
`,
}
