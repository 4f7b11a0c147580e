import type { BuiltInRule } from '../built-in-rule.ts'
import { bodyMissing } from './governance-checks.ts'

export const gov3PatchBody: BuiltInRule = {
  slug: 'gov3-patch-body',
  summary: 'Describe the body of PATCH.',
  why: 'A PATCH without a body sends nothing that could be created or changed; often it was forgotten.',
  fix: 'Add "requestBody".',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: bodyMissing('patch'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-patch-body', name: 'Describe the body of PATCH' },
  good: `
paths:
  /letters:
    patch:
      requestBody:
        content:
          application/json: {}
`,
  bad: `
paths:
  /letters:
    patch:
      summary: A letter
`,
}
