import type { BuiltInRule } from '../built-in-rule.ts'

export const operationSingularTag: BuiltInRule = {
  slug: 'operation-singular-tag',
  summary: 'Give an operation one tag.',
  why: 'With several tags an operation stands in several places of the documentation, and in several classes of a client.',
  fix: 'Keep the tag that fits best.',
  severity: 'warn',
  isOptional: true,
  given: '#OperationObject',
  then: { field: 'tags', function: 'length', functionOptions: { max: 1 } },
  good: `
paths:
  /letters:
    get:
      tags: [letters]
`,
  bad: `
paths:
  /letters:
    get:
      tags: [letters, parcels]
`,
}
