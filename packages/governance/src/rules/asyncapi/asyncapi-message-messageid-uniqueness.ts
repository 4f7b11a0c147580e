import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiMessageMessageIdUniqueness: BuiltInRule = {
  slug: 'asyncapi-message-messageId-uniqueness',
  summary: 'Give each message an identifier of its own.',
  why: 'Tools name classes and functions after it; of two with the same name, one is lost.',
  fix: 'Rename one of them.',
  severity: 'error',
  formats: ['aas2'],
  given: '$',
  then: { function: 'asyncApiMessageIds' },
  good: `
channels:
  letters:
    subscribe:
      message: {messageId: sent}
    publish:
      message: {messageId: lost}
`,
  bad: `
channels:
  letters:
    subscribe:
      message: {messageId: sent}
    publish:
      message: {messageId: sent}
`,
}
