import type { BuiltInRule } from '../built-in-rule.ts'
import { operationServerInsecure } from './security-checks.ts'

export const sec3OpServerInsecure: BuiltInRule = {
  slug: 'sec3-op-server-insecure',
  summary: 'Offer servers of operations with encryption only.',
  why: 'What travels in the clear can be read and changed by everybody on the way.',
  fix: 'Use "https" or "wss".',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: operationServerInsecure,
  category: { slug: 'excessive-data-exposure', name: 'Excessive data exposure' },
  vulnerability: {
    slug: 'sec-op-server-insecure',
    name: 'Offer servers of operations with encryption only',
  },
  good: `
paths:
  /letters:
    get:
      servers:
      - {url: "https://old.letters.test"}
`,
  bad: `
paths:
  /letters:
    get:
      servers:
      - {url: "http://old.letters.test"}
`,
}
