import type { BuiltInRule } from '../built-in-rule.ts'
import { infoObject } from './governance-checks.ts'

export const gov3InfoLicense: BuiltInRule = {
  slug: 'gov3-info-license',
  summary: 'Name the licence.',
  why: 'Without a licence nobody knows whether they may build on the API.',
  fix: 'Add "info.license".',
  severity: 'info',
  formats: ['oas3'],
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
