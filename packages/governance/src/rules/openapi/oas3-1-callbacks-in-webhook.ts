import type { BuiltInRule } from '../built-in-rule.ts'

export const oas31CallbacksInWebhook: BuiltInRule = {
  slug: 'oas3_1-callbacks-in-webhook',
  summary: 'Have no callbacks in a webhook.',
  why: 'A webhook is a call of yours; that it is answered by yet another call cannot be followed.',
  fix: 'Remove "callbacks".',
  severity: 'warn',
  formats: ['oas3_1', 'oas3_2'],
  given: ['$.webhooks[*][*].callbacks'],
  then: { function: 'undefined' },
  good: `
webhooks:
  sent:
    post: {summary: The letter is sent}
`,
  bad: `
webhooks:
  sent:
    post:
      callbacks: {}
`,
}
