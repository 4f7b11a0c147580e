// OpenAPI 3.2: security schemes.
import type { JsonObject } from '../json.ts'
import { bearer, flow, flowsBy31 } from './openapi-3-1-security.ts'
import {
  evaluated,
  exactly,
  flag,
  oneOfValues,
  type Shapes,
  text,
  uriReference,
  when,
} from './shapes.ts'

/** The fields that a type of security scheme brings along, also where there is no type. */
function forType(type: string, fields: JsonObject, required: string[]): JsonObject {
  return when({ properties: { type: exactly(type) } }, { properties: fields, required })
}

const flows = evaluated({
  ...flowsBy31,
  deviceAuthorization: flow('deviceAuthorizationUrl', 'tokenUrl'),
})

export const securityShapes: Shapes = {
  SecurityScheme: evaluated(
    {
      type: oneOfValues('apiKey', 'http', 'mutualTLS', 'oauth2', 'openIdConnect'),
      description: text,
      deprecated: flag,
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
        forType('oauth2', { flows, oauth2MetadataUrl: uriReference }, ['flows']),
        forType('openIdConnect', { openIdConnectUrl: uriReference }, ['openIdConnectUrl']),
      ],
    },
  ),
}
