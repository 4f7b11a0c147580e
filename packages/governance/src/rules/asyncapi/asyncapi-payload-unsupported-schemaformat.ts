import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiPayloadUnsupportedSchemaFormat: BuiltInRule = {
  slug: 'asyncapi-payload-unsupported-schemaFormat',
  summary: 'Mind that payloads in other schema languages are not looked at.',
  why: 'Rules for payloads read schemas of AsyncAPI. With "schemaFormat" a payload is in a language that they do not know, and mistakes in it stay unseen.',
  fix: 'Nothing has to be mended. Check such payloads with the tools of their language.',
  severity: 'info',
  formats: ['aas2'],
  given: [
    '$.components.messageTraits.*',
    '$.components.messages.*',
    '$.channels[*][publish,subscribe].message',
  ],
  then: { field: 'schemaFormat', function: 'undefined' },
  good: `
components:
  messages:
    letter:
      payload: {type: string}
`,
  bad: `
components:
  messages:
    letter:
      schemaFormat: application/vnd.apache.avro;version=1.9.0
      payload: {type: string}
`,
}
