import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiParameterDescription: BuiltInRule = {
  slug: 'asyncapi-parameter-description',
  summary: 'Describe each parameter.',
  why: 'The name of a parameter rarely says which values it takes and where they come from.',
  fix: 'Add "description" to the parameter.',
  severity: 'warn',
  isOptional: true,
  formats: ['aas2', 'aas3'],
  given: ['$.components.parameters.*', '$.channels.*.parameters.*'],
  then: { field: 'description', function: 'truthy' },
  good: `
channels:
  letters/{id}:
    parameters:
      id: {description: The number on the receipt.}
`,
  bad: `
channels:
  letters/{id}:
    parameters:
      id: {schema: {type: string}}
`,
}
