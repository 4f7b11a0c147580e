import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3TagsAlphabetical: BuiltInRule = {
  slug: 'asyncapi-3-tags-alphabetical',
  summary: 'Order tags by name.',
  why: 'Tools show tags in the order of the document; in the order of the alphabet they are found.',
  fix: 'Sort them.',
  severity: 'warn',
  isOptional: true,
  formats: ['aas3'],
  given: '$.info',
  then: { field: 'tags', function: 'alphabetical', functionOptions: { keyedBy: 'name' } },
  good: `
info:
  tags: [{name: letters}, {name: parcels}]
`,
  bad: `
info:
  tags: [{name: parcels}, {name: letters}]
`,
}
