import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2ValidMediaExample: BuiltInRule = {
  slug: 'oas2-valid-media-example',
  summary: 'Let examples of responses fit their schema.',
  why: 'Readers copy examples, and mock servers send them.',
  fix: 'Mend the example or the schema.',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$..responses..[?(@ && @.schema && @.examples)]',
  then: {
    function: 'oasExample',
    functionOptions: { schemaField: 'schema', oasVersion: 2, type: 'media' },
  },
  good: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: A letter
          schema: {type: object}
          examples:
            application/json: {id: 1}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: A letter
          schema: {type: object}
          examples:
            application/json: a text
`,
}
