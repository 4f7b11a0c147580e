import type { BuiltInRule } from '../built-in-rule.ts'
import { infoMember } from './governance-checks.ts'

export const gov3ContactUrl: BuiltInRule = {
  slug: 'gov3-contact-url',
  summary: 'Give the contact a page.',
  why: 'A page can say where to ask what, and outlives addresses.',
  fix: 'Add "url" to the contact.',
  severity: 'hint',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: infoMember('contact', ['url']),
  category: { slug: 'api-information', name: 'API information' },
  vulnerability: { slug: 'gov-contact-url', name: 'Give the contact a page' },
  good: `
info:
  contact: {url: "https://letters.test"}
`,
  bad: `
info:
  contact: {name: The letter team}
`,
}
