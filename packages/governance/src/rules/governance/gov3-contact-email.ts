import type { BuiltInRule } from '../built-in-rule.ts'
import { infoMember } from './governance-checks.ts'

export const gov3ContactEmail: BuiltInRule = {
  slug: 'gov3-contact-email',
  summary: 'Give the contact an address.',
  why: 'Some questions are not for a page that everybody reads.',
  fix: 'Add "email" to the contact.',
  severity: 'hint',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: infoMember('contact', ['email']),
  category: { slug: 'api-information', name: 'API information' },
  vulnerability: { slug: 'gov-contact-email', name: 'Give the contact an address' },
  good: `
info:
  contact: {email: letters@letters.test}
`,
  bad: `
info:
  contact: {name: The letter team}
`,
}
