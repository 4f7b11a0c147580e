// What a definition of OpenAPI 3.1 and 3.2 says of itself and of where it is served.
import type { JsonObject } from '../json.ts'
import { email, evaluated, listOf, mapOf, text } from './shapes.ts'

/** @param address what an address may be */
export function infoShape(address: JsonObject): JsonObject {
  return evaluated(
    {
      title: text,
      summary: text,
      description: text,
      termsOfService: address,
      contact: evaluated({ name: text, url: address, email }),
      license: evaluated(
        { name: text, identifier: text, url: address },
        { required: ['name'], dependentSchemas: { identifier: { not: { required: ['url'] } } } },
      ),
      version: text,
    },
    { required: ['title', 'version'] },
  )
}

/** @param more the fields that a version adds */
export function serverShape(more: JsonObject = {}): JsonObject {
  return evaluated(
    {
      url: text,
      description: text,
      ...more,
      variables: mapOf(
        evaluated(
          { enum: listOf(text, { minItems: 1 }), default: text, description: text },
          { required: ['default'] },
        ),
      ),
    },
    { required: ['url'] },
  )
}
