import type { BuiltInRule } from '../built-in-rule.ts'
import { licenseUrl } from './governance-checks.ts'

export const gov2InfoLicenseUrl: BuiltInRule = {
  slug: 'gov2-info-license-url',
  summary: 'Link the text of the licence.',
  why: 'The name of a licence does not say which text holds.',
  fix: 'Add "url" to the licence.',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: licenseUrl,
  category: { slug: 'api-information', name: 'API information' },
  vulnerability: { slug: 'gov-info-license-url', name: 'Link the text of the licence' },
  good: `
info:
  license: {name: Apache-2.0, url: "https://www.apache.org/licenses/LICENSE-2.0"}
`,
  bad: `
info:
  license: {name: Apache-2.0}
`,
}
