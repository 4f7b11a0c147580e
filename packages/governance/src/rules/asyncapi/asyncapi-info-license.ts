import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiInfoLicense: BuiltInRule = {
  slug: 'asyncapi-info-license',
  summary: 'Name a license in "info".',
  why: 'Who wants to use the API has to know what they are allowed to do.',
  fix: 'Add "info.license" with its name.',
  severity: 'warn',
  formats: ['aas2', 'aas3'],
  given: '$',
  then: { field: 'info.license', function: 'truthy' },
  good: `
info:
  license: {name: MIT}
`,
  bad: `
info: {title: Letters}
`,
}
