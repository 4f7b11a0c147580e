import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi42023RateLimit: BuiltInRule = {
  slug: 'owasp:api4:2023-rate-limit',
  summary: 'Tell the limits of use in headers.',
  why: 'Clients that do not know the limit run into it, and an API without limits is at the mercy of its busiest caller.',
  fix: 'Describe "RateLimit" or one of its relatives among the headers of 2xx and 4xx responses.',
  severity: 'error',
  formats: ['oas3'],
  given: '$.paths[*]..responses[?(@property.match(/^(2|4)/))]',
  then: {
    field: 'headers',
    function: 'schema',
    functionOptions: {
      schema: {
        type: 'object',
        oneOf: [
          { required: ['RateLimit'] },
          { required: ['RateLimit-Limit', 'RateLimit-Reset'] },
          { required: ['X-RateLimit-Limit'] },
          { required: ['X-Rate-Limit-Limit'] },
        ],
      },
    },
  },
  good: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: Letters
          headers:
            RateLimit: {schema: {type: string}}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: Letters
          headers: {}
`,
}
