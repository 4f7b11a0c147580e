import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3Tags: BuiltInRule = {
  slug: 'asyncapi-3-tags',
  summary: 'Tag the API.',
  why: 'Catalogues sort APIs by their tags; one without tags is found by its name alone.',
  fix: 'Add "tags" with at least one tag.',
  severity: 'warn',
  formats: ['aas3'],
  given: '$.info',
  then: { field: 'tags', function: 'truthy' },
  good: `
info:
  tags: [{name: letters}]
`,
  bad: `
info: {title: Letters}
`,
}
