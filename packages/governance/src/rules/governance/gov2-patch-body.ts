import type { BuiltInRule } from '../built-in-rule.ts'
import { bodyMissing } from './governance-checks.ts'

export const gov2PatchBody: BuiltInRule = {
  slug: 'gov2-patch-body',
  summary: 'Describe the body of PATCH.',
  why: 'A PATCH without a body sends nothing that could be created or changed; often it was forgotten.',
  fix: 'Add a parameter in "body".',
  severity: 'warn',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: bodyMissing('patch'),
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-patch-body', name: 'Describe the body of PATCH' },
  good: `
paths:
  /letters:
    patch:
      parameters:
      - {name: letter, in: body, schema: {type: object}}
`,
  bad: `
paths:
  /letters:
    patch:
      summary: A letter
`,
}
