import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi42023RateLimitResponses429: BuiltInRule = {
  slug: 'owasp:api4:2023-rate-limit-responses-429',
  summary: 'Describe the response to too many requests.',
  why: 'A client that does not expect 429 takes it for a fault.',
  fix: 'Add the response 429 with its content.',
  severity: 'warn',
  message: 'The responses lack {{property}}.',
  given: '$.paths..responses',
  then: [
    { field: '429', function: 'truthy' },
    { field: '429.content', function: 'truthy' },
  ],
  good: `
paths:
  /letters:
    get:
      responses:
        "429":
          description: Too many
          content: {application/json: {}}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "429":
          description: Too many
`,
}
