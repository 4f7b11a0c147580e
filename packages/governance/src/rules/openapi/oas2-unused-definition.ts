import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2UnusedDefinition: BuiltInRule = {
  slug: 'oas2-unused-definition',
  summary: 'Refer to every definition.',
  why: 'A definition that nothing uses is left over, or the reference to it is missing.',
  fix: 'Remove it, or refer to it.',
  severity: 'warn',
  formats: ['oas2'],
  resolved: false,
  given: '$.definitions',
  then: {
    function: 'unreferencedReusableObject',
    functionOptions: { reusableObjectsLocation: '#/definitions' },
  },
  good: `
paths:
  /letters:
    get:
      responses:
        "200":
          description: A letter
          schema: {$ref: "#/definitions/Letter"}
definitions:
  Letter:
    type: object
`,
  bad: `
definitions:
  Letter:
    type: object
`,
}
