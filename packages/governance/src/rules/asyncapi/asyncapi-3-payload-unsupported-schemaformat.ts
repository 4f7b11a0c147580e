import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3PayloadUnsupportedSchemaFormat: BuiltInRule = {
  slug: 'asyncapi-3-payload-unsupported-schemaFormat',
  summary: 'Mind that payloads in other schema languages are not looked at.',
  why: 'Rules for payloads read schemas of AsyncAPI. With "schemaFormat" a payload is in a language that they do not know, and mistakes in it stay unseen.',
  fix: 'Nothing has to be mended. Check such payloads with the tools of their language.',
  severity: 'info',
  formats: ['aas3'],
  given: ['$.components.messages.*.payload', '$.channels.*.messages.*.payload'],
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
      payload:
        schemaFormat: application/vnd.apache.avro;version=1.9.0
        schema: {type: string}
`,
}
