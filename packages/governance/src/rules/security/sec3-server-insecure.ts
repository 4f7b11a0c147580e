import type { BuiltInRule } from '../built-in-rule.ts'
import { serverInsecure } from './security-checks.ts'

export const sec3ServerInsecure: BuiltInRule = {
  slug: 'sec3-server-insecure',
  summary: 'Offer servers with encryption only.',
  why: 'What travels in the clear can be read and changed by everybody on the way.',
  fix: 'Use "https" or "wss".',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: serverInsecure,
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: { slug: 'sec-server-insecure', name: 'Offer servers with encryption only' },
  good: `
servers:
- {url: "https://api.letters.test"}
`,
  bad: `
servers:
- {url: "http://api.letters.test"}
`,
}
