// Every kind of change, as data. The comparison names a kind and says what changed; how much it matters and why stands
// here, and so do the pages made from it.
import { requestBodyKinds, responseKinds } from './kinds/bodies.ts'
import { documentKinds, serverKinds } from './kinds/documents.ts'
import type { KindInfo } from './kinds/kind.ts'
import { callbackKinds, operationKinds } from './kinds/operations.ts'
import { parameterKinds } from './kinds/parameters.ts'
import { requestSchemaKinds } from './kinds/request-schemas.ts'
import { responseSchemaKinds } from './kinds/response-schemas.ts'
import { schemaKinds } from './kinds/schemas.ts'
import { securityKinds } from './kinds/security.ts'

/** The kinds under the heading they are listed with. */
export const changeKindGroups = {
  Document: documentKinds,
  Servers: serverKinds,
  Operations: operationKinds,
  Parameters: parameterKinds,
  'Request bodies': requestBodyKinds,
  Responses: responseKinds,
  'Webhooks and callbacks': callbackKinds,
  Security: securityKinds,
  'Schemas of requests': requestSchemaKinds,
  'Schemas of responses': responseSchemaKinds,
  'Schemas of both': schemaKinds,
} as const

/** Every kind of change by its slug. */
export const changeKinds = {
  ...documentKinds,
  ...serverKinds,
  ...operationKinds,
  ...parameterKinds,
  ...requestBodyKinds,
  ...responseKinds,
  ...callbackKinds,
  ...securityKinds,
  ...requestSchemaKinds,
  ...responseSchemaKinds,
  ...schemaKinds,
} as const

export type ChangeKind = keyof typeof changeKinds

export function infoOf(kind: ChangeKind): KindInfo {
  return changeKinds[kind]
}
