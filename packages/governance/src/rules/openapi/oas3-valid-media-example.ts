import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3ValidMediaExample: BuiltInRule = {
  slug: 'oas3-valid-media-example',
  summary: 'Let examples of bodies, headers and parameters fit their schema.',
  why: 'Readers copy examples, and mock servers send them.',
  fix: 'Mend the example or the schema.',
  severity: 'error',
  formats: ['oas3'],
  message: '{{error}}',
  given: [
    '$..content..[?(@ && @.schema && (@.example !== void 0 || @.examples))]',
    '$..headers..[?(@ && @.schema && (@.example !== void 0 || @.examples))]',
    '$..parameters..[?(@ && @.schema && (@.example !== void 0 || @.examples))]',
  ],
  then: {
    function: 'oasExample',
    functionOptions: { schemaField: 'schema', oasVersion: 3, type: 'media' },
  },
  good: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query, schema: {type: integer}, example: 2}
`,
  bad: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query, schema: {type: integer}, example: two}
`,
}
