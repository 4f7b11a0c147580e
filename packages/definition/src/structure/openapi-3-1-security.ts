// OpenAPI 3.1: security schemes.
import type { JsonObject } from '../json.ts'
import {
  evaluated,
  exactly,
  hasValue,
  mapOf,
  oneOfValues,
  type Shapes,
  text,
  uriReference,
  when,
} from './shapes.ts'

/** The fields that a type of security scheme brings along. */
type ForType = (type: string, fields: JsonObject, required: string[]) => JsonObject

/** A flow of OAuth 2.0 with the addresses it needs. */
export function flow(...addresses: string[]): JsonObject {
  const names = [...addresses, 'refreshUrl']
  return evaluated(
    { ...Object.fromEntries(names.map((name) => [name, uriReference])), scopes: mapOf(text) },
    { required: [...addresses, 'scopes'] },
  )
}

const flowsBy31: JsonObject = {
  implicit: flow('authorizationUrl'),
  password: flow('tokenUrl'),
  clientCredentials: flow('tokenUrl'),
  authorizationCode: flow('authorizationUrl', 'tokenUrl'),
}

const bearer: JsonObject = { type: 'string', pattern: '^[Bb][Ee][Aa][Rr][Ee][Rr]$' }

interface Additions {
  scheme?: JsonObject
  oauth2?: JsonObject
  flows?: JsonObject
}

/** A security scheme, with what a version adds to it, to its type for OAuth 2.0, and to the flows of that. */
export function securityScheme(
  forType: ForType,
  { scheme, oauth2, flows }: Additions = {},
): JsonObject {
  return evaluated(
    {
      type: oneOfValues('apiKey', 'http', 'mutualTLS', 'oauth2', 'openIdConnect'),
      description: text,
      ...scheme,
    },
    {
      required: ['type'],
      allOf: [
        forType('apiKey', { name: text, in: oneOfValues('query', 'header', 'cookie') }, [
          'name',
          'in',
        ]),
        forType('http', { scheme: text }, ['scheme']),
        when(
          {
            properties: { type: exactly('http'), scheme: bearer },
            required: ['type', 'scheme'],
          },
          { properties: { bearerFormat: text } },
        ),
        forType('oauth2', { flows: evaluated({ ...flowsBy31, ...flows }), ...oauth2 }, ['flows']),
        forType('openIdConnect', { openIdConnectUrl: uriReference }, ['openIdConnectUrl']),
      ],
    },
  )
}

export const securityShapes: Shapes = {
  SecurityScheme: securityScheme((type, fields, required) =>
    when(hasValue('type', exactly(type)), { properties: fields, required }),
  ),
}
