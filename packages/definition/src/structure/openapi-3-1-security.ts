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
function forType(type: string, fields: JsonObject, required: string[]): JsonObject {
  return when(hasValue('type', exactly(type)), { properties: fields, required })
}

/** A flow of OAuth 2.0 with the addresses it needs. */
export function flow(...addresses: string[]): JsonObject {
  const names = [...addresses, 'refreshUrl']
  return evaluated(
    { ...Object.fromEntries(names.map((name) => [name, uriReference])), scopes: mapOf(text) },
    { required: [...addresses, 'scopes'] },
  )
}

export const flowsBy31: JsonObject = {
  implicit: flow('authorizationUrl'),
  password: flow('tokenUrl'),
  clientCredentials: flow('tokenUrl'),
  authorizationCode: flow('authorizationUrl', 'tokenUrl'),
}

export const bearer: JsonObject = { type: 'string', pattern: '^[Bb][Ee][Aa][Rr][Ee][Rr]$' }

export const securityShapes: Shapes = {
  SecurityScheme: evaluated(
    {
      type: oneOfValues('apiKey', 'http', 'mutualTLS', 'oauth2', 'openIdConnect'),
      description: text,
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
        forType('oauth2', { flows: evaluated(flowsBy31) }, ['flows']),
        forType('openIdConnect', { openIdConnectUrl: uriReference }, ['openIdConnectUrl']),
      ],
    },
  ),
}
