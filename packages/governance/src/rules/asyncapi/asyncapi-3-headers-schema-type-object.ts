import type { BuiltInRule } from '../built-in-rule.ts'
import { asyncapiHeadersSchemaTypeObject } from './asyncapi-headers-schema-type-object.ts'

export const asyncapi3HeadersSchemaTypeObject: BuiltInRule = {
  ...asyncapiHeadersSchemaTypeObject,
  slug: 'asyncapi-3-headers-schema-type-object',
  formats: ['aas3'],
  given: [
    '$.components.messageTraits.*.headers',
    '$.components.messages.*.headers',
    '$.channels.*.messages.*.headers',
    '$.channels.*.messages.*.traits[*].headers',
  ],
}
