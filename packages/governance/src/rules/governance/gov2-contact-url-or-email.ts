import type { BuiltInRule } from '../built-in-rule.ts'
import { infoMember } from './governance-checks.ts'

export const gov2ContactUrlOrEmail: BuiltInRule = {
  slug: 'gov2-contact-url-or-email',
  summary: 'Give the contact an address or a page.',
  why: 'A name alone cannot be written to.',
  fix: 'Add "email" or "url" to the contact.',
  severity: 'warn',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: infoMember('contact', ['url', 'email']),
  category: { slug: 'api-information', name: 'API information' },
  vulnerability: {
    slug: 'gov-contact-url-or-email',
    name: 'Give the contact an address or a page',
  },
  good: `
info:
  contact: {email: letters@letters.test}
`,
  bad: `
info:
  contact: {name: The letter team}
`,
}
