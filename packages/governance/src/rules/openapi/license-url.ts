import type { BuiltInRule } from '../built-in-rule.ts'

export const licenseUrl: BuiltInRule = {
  slug: 'license-url',
  summary: 'Link the text of the licence.',
  why: 'The name of a licence does not say which text holds.',
  fix: 'Add "info.license.url".',
  severity: 'warn',
  isOptional: true,
  given: '$',
  then: { field: 'info.license.url', function: 'truthy' },
  good: `
info:
  license: {name: Apache-2.0, url: "https://www.apache.org/licenses/LICENSE-2.0"}
`,
  bad: `
info:
  license: {name: Apache-2.0}
`,
}
