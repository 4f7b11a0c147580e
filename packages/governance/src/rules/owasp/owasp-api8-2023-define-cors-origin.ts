import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi82023DefineCorsOrigin: BuiltInRule = {
  slug: 'owasp:api8:2023-define-cors-origin',
  summary: 'Say which origins may call from a browser.',
  why: 'Where nothing is said, somebody will once allow all of them.',
  fix: 'Describe the header "Access-Control-Allow-Origin" of every response.',
  severity: 'error',
  message: 'The headers lack {{property}}.',
  given: '$..headers',
  then: { field: 'Access-Control-Allow-Origin', function: 'truthy' },
  good: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: Letters
          headers:
            Access-Control-Allow-Origin: {schema: {type: string}}
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
