import type { BuiltInRule } from '../built-in-rule.ts'
import { infoObject } from './governance-checks.ts'

export const gov2InfoLicense: BuiltInRule = {
  slug: 'gov2-info-license',
  summary: 'Name the licence.',
  why: 'Without a licence nobody knows whether they may build on the API.',
  fix: 'Add "info.license".',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: infoObject('license'),
  category: { slug: 'api-information', name: 'API information' },
  vulnerability: { slug: 'gov-info-license', name: 'Name the licence' },
  good: `
info:
  license: {name: Apache-2.0}
`,
  bad: `
info: {title: Letters}
`,
}
