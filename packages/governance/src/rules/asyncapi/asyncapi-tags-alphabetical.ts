import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiTagsAlphabetical: BuiltInRule = {
  slug: 'asyncapi-tags-alphabetical',
  summary: 'Order tags by name.',
  why: 'Tools show tags in the order of the document; in the order of the alphabet they are found.',
  fix: 'Sort them.',
  severity: 'warn',
  isOptional: true,
  formats: ['aas2'],
  given: '$',
  then: { field: 'tags', function: 'alphabetical', functionOptions: { keyedBy: 'name' } },
  good: `
tags: [{name: letters}, {name: parcels}]
`,
  bad: `
tags: [{name: parcels}, {name: letters}]
`,
}
