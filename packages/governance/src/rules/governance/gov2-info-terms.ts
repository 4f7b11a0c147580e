import type { BuiltInRule } from '../built-in-rule.ts'
import { infoText } from './governance-checks.ts'

export const gov2InfoTerms: BuiltInRule = {
  slug: 'gov2-info-terms',
  summary: 'Link the terms of service.',
  why: 'Who builds on an API needs to know what is promised and what is forbidden.',
  fix: 'Add "info.termsOfService".',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: infoText('termsOfService'),
  category: { slug: 'api-information', name: 'API information' },
  vulnerability: { slug: 'gov-info-terms', name: 'Link the terms of service' },
  good: `
info: {termsOfService: "https://letters.test/terms"}
`,
  bad: `
info: {title: Letters}
`,
}
