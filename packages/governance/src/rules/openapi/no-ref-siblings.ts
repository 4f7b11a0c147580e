import type { BuiltInRule } from '../built-in-rule.ts'

export const noRefSiblings: BuiltInRule = {
  slug: 'no-$ref-siblings',
  summary: 'Put nothing beside $ref.',
  why: 'Up to OpenAPI 3.0 everything beside a reference is ignored: what was written there has no effect.',
  fix: 'Move it to what is referred to, or wrap the reference in "allOf".',
  severity: 'error',
  formats: ['oas2', 'oas3_0'],
  resolved: false,
  message: '{{error}}',
  given: "$..[?(@property === '$ref')]",
  then: { function: 'refSiblings' },
  good: `
components:
  schemas:
    Letter:
      properties:
        sender: {$ref: "#/components/schemas/Person"}
    Person: {type: object}
`,
  bad: `
components:
  schemas:
    Letter:
      properties:
        sender: {$ref: "#/components/schemas/Person", description: Who wrote it}
    Person: {type: object}
`,
}
