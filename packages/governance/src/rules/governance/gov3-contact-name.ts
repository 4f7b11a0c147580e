import type { BuiltInRule } from '../built-in-rule.ts'
import { infoMember } from './governance-checks.ts'

export const gov3ContactName: BuiltInRule = {
  slug: 'gov3-contact-name',
  summary: 'Give the contact a name.',
  why: 'A bare address does not say who answers.',
  fix: 'Add "name" to the contact.',
  severity: 'hint',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: infoMember('contact', ['name']),
  category: { slug: 'api-information', name: 'API information' },
  vulnerability: { slug: 'gov-contact-name', name: 'Give the contact a name' },
  good: `
info:
  contact: {name: The letter team}
`,
  bad: `
info:
  contact: {email: letters@letters.test}
`,
}
