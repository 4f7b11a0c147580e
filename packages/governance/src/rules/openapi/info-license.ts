import type { BuiltInRule } from '../built-in-rule.ts'

export const infoLicense: BuiltInRule = {
  slug: 'info-license',
  summary: 'Name a licence in "info".',
  why: 'Without a licence nobody knows whether they may build on the API.',
  fix: 'Add "info.license".',
  severity: 'warn',
  isOptional: true,
  given: '$',
  then: { field: 'info.license', function: 'truthy' },
  good: `
info:
  license: {name: Apache-2.0}
`,
  bad: `
info: {title: Letters}
`,
}
