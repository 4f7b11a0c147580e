// OpenAPI 3.2: security schemes.
import { flow, securityScheme } from './openapi-3-1-security.ts'
import { exactly, flag, type Shapes, uriReference, when } from './shapes.ts'

export const securityShapes: Shapes = {
  SecurityScheme: securityScheme(
    // Also where there is no type.
    (type, fields, required) =>
      when({ properties: { type: exactly(type) } }, { properties: fields, required }),
    {
      scheme: { deprecated: flag },
      oauth2: { oauth2MetadataUrl: uriReference },
      flows: { deviceAuthorization: flow('deviceAuthorizationUrl', 'tokenUrl') },
    },
  ),
}
