import type { BuiltInRule } from '../built-in-rule.ts'
import { inlineSchema } from './governance-checks.ts'

export const gov3SchemaRef: BuiltInRule = {
  slug: 'gov3-schema-ref',
  summary: 'Refer to schemas of requests and responses.',
  why: 'A schema in place has no name: generated clients make one up, and the next operation writes it again.',
  fix: 'Move it to "components.schemas" and refer to it.',
  severity: 'hint',
  formats: ['oas3'],
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
          content: {application/json: {schema: {$ref: "#/components/schemas/Letter"}}}
components:
  schemas:
    Letter: {type: object}
`,
  bad: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: Letters
          content: {application/json: {schema: {type: object}}}
`,
}
