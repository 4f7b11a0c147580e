import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiInfoContactProperties: BuiltInRule = {
  slug: 'asyncapi-info-contact-properties',
  summary: 'Give the contact a name, an address and a page.',
  why: 'Whoever needs help uses what is there: some write, some look at a page first.',
  fix: 'Add "name", "url" and "email" to "info.contact".',
  severity: 'warn',
  formats: ['aas2', 'aas3'],
  given: '$.info.contact',
  then: [
    { field: 'name', function: 'truthy' },
    { field: 'url', function: 'truthy' },
    { field: 'email', function: 'truthy' },
  ],
  good: `
info:
  contact: {name: The letter team, url: https://letters.test, email: letters@letters.test}
`,
  bad: `
info:
  contact: {name: The letter team}
`,
}
