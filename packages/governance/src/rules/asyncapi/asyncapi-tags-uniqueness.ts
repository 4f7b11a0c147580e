import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiTagsUniqueness: BuiltInRule = {
  slug: 'asyncapi-tags-uniqueness',
  summary: 'Write each tag once.',
  why: 'Of two tags with one name, tools show either description.',
  fix: 'Remove one of them.',
  severity: 'error',
  formats: ['aas2'],
  message: '{{error}}',
  given: [
    '$.tags',
    '$.servers.*.tags',
    '$.components.servers.*.tags',
    '$.channels.*.[publish,subscribe].tags',
    '$.components.channels.*.[publish,subscribe].tags',
    '$.channels.*.[publish,subscribe].traits.*.tags',
    '$.components.channels.*.[publish,subscribe].traits.*.tags',
    '$.components.operationTraits.*.tags',
    '$.channels.*.[publish,subscribe].message.tags',
    '$.channels.*.[publish,subscribe].message.oneOf.*.tags',
    '$.components.channels.*.[publish,subscribe].message.tags',
    '$.components.channels.*.[publish,subscribe].message.oneOf.*.tags',
    '$.components.messages.*.tags',
    '$.channels.*.[publish,subscribe].message.traits.*.tags',
    '$.channels.*.[publish,subscribe].message.oneOf.*.traits.*.tags',
    '$.components.channels.*.[publish,subscribe].message.traits.*.tags',
    '$.components.channels.*.[publish,subscribe].message.oneOf.*.traits.*.tags',
    '$.components.messages.*.traits.*.tags',
    '$.components.messageTraits.*.tags',
  ],
  then: { function: 'uniquenessTags' },
  good: `
tags: [{name: letters}, {name: parcels}]
`,
  bad: `
tags: [{name: letters}, {name: letters}]
`,
}
