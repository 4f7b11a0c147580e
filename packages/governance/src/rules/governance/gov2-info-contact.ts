import type { BuiltInRule } from '../built-in-rule.ts'
import { infoObject } from './governance-checks.ts'

export const gov2InfoContact: BuiltInRule = {
  slug: 'gov2-info-contact',
  summary: 'Name a contact.',
  why: 'Who finds the API broken needs somebody to ask.',
  fix: 'Add "info.contact".',
  severity: 'warn',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: infoObject('contact'),
  category: { slug: 'api-information', name: 'API information' },
  vulnerability: { slug: 'gov-info-contact', name: 'Name a contact' },
  good: `
info:
  contact: {name: The letter team}
`,
  bad: `
info: {title: Letters}
`,
}
