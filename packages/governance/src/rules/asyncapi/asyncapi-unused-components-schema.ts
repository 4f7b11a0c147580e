import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiUnusedComponentsSchema: BuiltInRule = {
  slug: 'asyncapi-unused-components-schema',
  summary: 'Refer to every schema among the components.',
  why: 'A component that nothing uses is left over, or the reference to it is missing.',
  fix: 'Remove it, or refer to it.',
  severity: 'warn',
  formats: ['aas2', 'aas3'],
  resolved: false,
  given: '$.components.schemas',
  then: {
    function: 'unreferencedReusableObject',
    functionOptions: { reusableObjectsLocation: '#/components/schemas' },
  },
  good: `
channels:
  letters:
    publish:
      message:
        payload: {$ref: "#/components/schemas/Letter"}
components:
  schemas:
    Letter: {type: object}
`,
  bad: `
components:
  schemas:
    Letter: {type: object}
`,
}
