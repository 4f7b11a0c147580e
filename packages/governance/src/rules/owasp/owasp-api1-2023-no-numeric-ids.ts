import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi12023NoNumericIds: BuiltInRule = {
  slug: 'owasp:api1:2023-no-numeric-ids',
  summary: 'Do not number ids.',
  why: 'Whoever knows letter 41 tries letter 42. Ids that cannot be guessed do not replace checks, but they keep a missing check from being found by counting.',
  fix: 'Use a string with a format, for example a UUID.',
  severity: 'error',
  given:
    '$.paths..parameters[*][?(@property === "name" && (@ === "id" || @.match(/(_id|Id|-id)$/)))]^.schema',
  then: {
    function: 'schema',
    functionOptions: {
      schema: { type: 'object', not: { properties: { type: { const: 'integer' } } } },
    },
  },
  good: `
paths:
  /letters/{id}:
    parameters:
    - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
`,
  bad: `
paths:
  /letters/{id}:
    parameters:
    - {name: id, in: path, required: true, schema: {type: integer}}
`,
}
