import type { BuiltInRule } from '../built-in-rule.ts'
import { operationMediaTypesMissing } from './security-checks.ts'

export const sec2OpConsumesMissing: BuiltInRule = {
  slug: 'sec2-op-consumes-missing',
  summary: 'Name what an operation consumes.',
  why: 'Where no media type is named, a server may parse whatever it is sent, in a way that nobody thought of.',
  fix: 'Add "consumes" to the document or to the operation.',
  severity: 'info',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: operationMediaTypesMissing('consumes'),
  category: { slug: 'injection', name: 'Injection' },
  vulnerability: { slug: 'sec-op-consumes-missing', name: 'Name what an operation consumes' },
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
      summary: Letters
`,
}
