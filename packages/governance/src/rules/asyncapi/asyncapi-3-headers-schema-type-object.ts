import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3HeadersSchemaTypeObject: BuiltInRule = {
  slug: 'asyncapi-3-headers-schema-type-object',
  summary: 'Let headers be an object.',
  why: 'Headers are sent by name. A schema of anything else describes nothing that can be sent.',
  fix: 'Write "type: object" and describe each header as a property.',
  severity: 'error',
  formats: ['aas3'],
  message: '{{error}}',
  given: [
    '$.components.messageTraits.*.headers',
    '$.components.messages.*.headers',
    '$.channels.*.messages.*.headers',
    '$.channels.*.messages.*.traits[*].headers',
  ],
  then: {
    function: 'schema',
    functionOptions: {
      allErrors: true,
      schema: {
        type: 'object',
        properties: { type: { enum: ['object'] } },
        required: ['type'],
      },
    },
  },
  good: `
components:
  messages:
    letter:
      headers: {type: object}
`,
  bad: `
components:
  messages:
    letter:
      headers: {type: string}
`,
}
