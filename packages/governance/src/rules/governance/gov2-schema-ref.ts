import type { BuiltInRule } from '../built-in-rule.ts'
import { inlineSchema } from './governance-checks.ts'

export const gov2SchemaRef: BuiltInRule = {
  slug: 'gov2-schema-ref',
  summary: 'Refer to schemas of requests and responses.',
  why: 'A schema in place has no name: generated clients make one up, and the next operation writes it again.',
  fix: 'Move it to "definitions" and refer to it.',
  severity: 'hint',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: inlineSchema,
  category: { slug: 'models', name: 'Models' },
  vulnerability: { slug: 'gov-schema-ref', name: 'Refer to schemas of requests and responses' },
  good: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: Letters
          schema: {$ref: "#/definitions/Letter"}
definitions:
  Letter: {type: object}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: Letters
          schema: {type: object}
`,
}
