// OpenAPI 2.0: security definitions. What is wrong with one of them is told for all of them together, unless it has one
// of three names: so does the rule that users know.
import type { JsonObject } from '../json.ts'
import { closed, mapOf, oneOfValues, type Shapes, text, uri } from './shapes.ts'

/** OAuth 2.0 in one of its flows, with the addresses it needs. */
function oauth2(flow: string, ...addresses: string[]): JsonObject {
  return closed(
    {
      type: oneOfValues('oauth2'),
      flow: oneOfValues(flow),
      scopes: mapOf(text),
      ...Object.fromEntries(addresses.map((name) => [name, uri])),
      description: text,
    },
    { required: ['type', 'flow', ...addresses, 'scopes'] },
  )
}

const definition: JsonObject = {
  oneOf: [
    closed({ type: oneOfValues('basic'), description: text }, { required: ['type'] }),
    closed(
      {
        type: oneOfValues('apiKey'),
        name: text,
        in: oneOfValues('header', 'query'),
        description: text,
      },
      { required: ['type', 'name', 'in'] },
    ),
    oauth2('implicit', 'authorizationUrl'),
    oauth2('password', 'tokenUrl'),
    oauth2('application', 'tokenUrl'),
    oauth2('accessCode', 'authorizationUrl', 'tokenUrl'),
  ],
}

export const securityShapes: Shapes = {
  SecurityDefinitions: mapOf(definition, {
    errorMessage: {
      properties: {
        basic: 'This is no definition of basic authentication',
        apiKey: 'This is no definition of an API key',
        oauth2: 'This is no definition of OAuth 2.0',
      },
      _: 'Not all security definitions are valid',
    },
  }),
}
