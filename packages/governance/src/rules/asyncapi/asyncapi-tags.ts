import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiTags: BuiltInRule = {
  slug: 'asyncapi-tags',
  summary: 'Tag the API.',
  why: 'Catalogues sort APIs by their tags; one without tags is found by its name alone.',
  fix: 'Add "tags" with at least one tag.',
  severity: 'warn',
  formats: ['aas2'],
  given: '$',
  then: { field: 'tags', function: 'truthy' },
  good: `
tags: [{name: letters}]
`,
  bad: `
info: {title: Letters}
`,
}
