import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiInfoContact: BuiltInRule = {
  slug: 'asyncapi-info-contact',
  summary: 'Name a contact in "info".',
  why: 'Who depends on messages that no longer come needs somebody to ask.',
  fix: 'Add "info.contact" with the name, address or page of the team that answers.',
  severity: 'warn',
  formats: ['aas2', 'aas3'],
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
