// OpenAPI 3.2: schema objects. Unlike in 3.1, the fields that OpenAPI adds are looked at in schemas inside of schemas, too.
import type { JsonObject } from '../json.ts'
import { plainSchemaShapes, schemaDocumentation } from './openapi-3-1-schema.ts'
import { evaluated, flag, mapOf, oneOfValues, ref, type Shapes, text, when } from './shapes.ts'

const additions: JsonObject = {
  discriminator: evaluated({
    propertyName: text,
    mapping: mapOf(text),
    defaultMapping: text,
  }),
  externalDocs: schemaDocumentation,
  xml: evaluated(
    {
      nodeType: { ...text, ...oneOfValues('element', 'attribute', 'text', 'cdata', 'none') },
      name: text,
      namespace: text,
      prefix: text,
      attribute: flag,
      wrapped: flag,
    },
    { dependentSchemas: { nodeType: { properties: { attribute: false, wrapped: false } } } },
  ),
}

export const schemaShapes32: Shapes = {
  Schema: ref('JsonSchema'),
  JsonSchema: {
    allOf: [ref('PlainSchema'), when({ type: 'object' }, { properties: additions })],
  },
  PlainSchema: plainSchemaShapes['JsonSchema'] ?? {},
}
