import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiInfoLicenseUrl: BuiltInRule = {
  slug: 'asyncapi-info-license-url',
  summary: 'Link the text of the license.',
  why: 'The name of a license has many versions; its text has one.',
  fix: 'Add "info.license.url".',
  severity: 'warn',
  isOptional: true,
  formats: ['aas2', 'aas3'],
  given: '$',
  then: { field: 'info.license.url', function: 'truthy' },
  good: `
info:
  license: {name: MIT, url: https://opensource.org/license/mit}
`,
  bad: `
info:
  license: {name: MIT}
`,
}
