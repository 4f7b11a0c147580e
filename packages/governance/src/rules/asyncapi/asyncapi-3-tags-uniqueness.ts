import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3TagsUniqueness: BuiltInRule = {
  slug: 'asyncapi-3-tags-uniqueness',
  summary: 'Write each tag once.',
  why: 'Of two tags with one name, tools show either description.',
  fix: 'Remove one of them.',
  severity: 'error',
  formats: ['aas3'],
  message: '{{error}}',
  given: [
    '$.info.tags',
    '$.servers.*.tags',
    '$.components.servers.*.tags',
    '$.operations.*.tags',
    '$.components.operations.*.tags',
    '$.operations.*.traits.*.tags',
    '$.components.operations.traits.*.tags',
    '$.components.operationTraits.*.tags',
    '$.channels.*.messages.*.tags',
    '$.components.channels.*.messages.tags',
    '$.components.messages.*.tags',
    '$.channels.*..messages.*.traits.*.tags',
    '$.components.channels.*.messages.*.traits.*.tags',
    '$.components.messages.*.traits.*.tags',
    '$.components.messageTraits.*.tags',
  ],
  then: { function: 'uniquenessTags' },
  good: `
info:
  tags: [{name: letters}, {name: parcels}]
`,
  bad: `
info:
  tags: [{name: letters}, {name: letters}]
`,
}
