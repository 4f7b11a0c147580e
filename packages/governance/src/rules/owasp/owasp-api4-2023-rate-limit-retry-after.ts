import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi42023RateLimitRetryAfter: BuiltInRule = {
  slug: 'owasp:api4:2023-rate-limit-retry-after',
  summary: 'Tell when to try again.',
  why: 'Without "Retry-After", clients that hit the limit try again at once, and make it worse.',
  fix: 'Describe the header "Retry-After" of the response 429.',
  severity: 'error',
  formats: ['oas3'],
  given: '$..responses[429].headers',
  then: { field: 'Retry-After', function: 'defined' },
  good: `
paths:
  /letters:
    get:
      responses:
        "429":
          description: Too many
          headers:
            Retry-After: {schema: {type: integer}}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "429":
          description: Too many
          headers: {}
`,
}
