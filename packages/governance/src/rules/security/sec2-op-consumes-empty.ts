import type { BuiltInRule } from '../built-in-rule.ts'
import { operationMediaTypesEmpty } from './security-checks.ts'

export const sec2OpConsumesEmpty: BuiltInRule = {
  slug: 'sec2-op-consumes-empty',
  summary: 'Do not leave "consumes" of an operation empty.',
  why: 'Where no media type is named, a server may parse whatever it is sent, in a way that nobody thought of.',
  fix: 'Name the media types in "consumes".',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: operationMediaTypesEmpty('consumes'),
  category: { slug: 'injection', name: 'Injection' },
  vulnerability: {
    slug: 'sec-op-consumes-empty',
    name: 'Do not leave "consumes" of an operation empty',
  },
  good: `
paths:
  /letters:
    post:
      consumes: [application/json]
`,
  bad: `
paths:
  /letters:
    post:
      consumes: []
`,
}
