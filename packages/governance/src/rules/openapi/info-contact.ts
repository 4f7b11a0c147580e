import type { BuiltInRule } from '../built-in-rule.ts'

export const infoContact: BuiltInRule = {
  slug: 'info-contact',
  summary: 'Name a contact in "info".',
  why: 'Who calls an API and finds it broken needs somebody to ask. Without a contact they ask whoever they know, or nobody.',
  fix: 'Add "info.contact" with the name, address or page of the team that answers.',
  severity: 'warn',
  given: '$',
  then: { field: 'info.contact', function: 'truthy' },
  good: `
info:
  contact: {name: The letter team}
`,
  bad: `
info: {title: Letters}
`,
}
