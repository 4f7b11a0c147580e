import type { BuiltInRule } from '../built-in-rule.ts'

export const oas31ServersInWebhook: BuiltInRule = {
  slug: 'oas3_1-servers-in-webhook',
  summary: 'Name no servers in a webhook.',
  why: 'A webhook is called at an address that the receiver gives.',
  fix: 'Remove "servers".',
  severity: 'warn',
  formats: ['oas3_1', 'oas3_2'],
  given: ['$.webhooks.servers', '$.webhooks[*][*].servers'],
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
      servers: []
`,
}
