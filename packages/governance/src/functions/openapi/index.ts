// The functions that rules for definitions of OpenAPI name.
import { oasDocumentSchema } from './document-schema.ts'
import { oasExample } from './oas-example.ts'
import { oasSchema } from './oas-schema.ts'
import {
  oasOpFormDataConsumeCheck,
  oasOpIdUnique,
  oasOpParams,
  oasOpSuccessResponse,
  oasTagDefined,
  uniquenessTags,
} from './operation-checks.ts'
import { oasPathParam } from './path-parameters.ts'
import { oasDiscriminator, oasUnusedComponent, refSiblings } from './schema-checks.ts'
import { checkSecurity, differentSecuritySchemes, oasSecurityDefined } from './security-checks.ts'
import { serverVariables } from './server-variables.ts'
import type { RuleFunction } from '../rule-function.ts'

export const openapiFunctions: readonly RuleFunction[] = [
  oasDocumentSchema,
  oasExample,
  oasSchema,
  oasOpFormDataConsumeCheck,
  oasOpIdUnique,
  oasOpParams,
  oasOpSuccessResponse,
  oasTagDefined,
  uniquenessTags,
  oasPathParam,
  oasDiscriminator,
  oasUnusedComponent,
  refSiblings,
  checkSecurity,
  differentSecuritySchemes,
  oasSecurityDefined,
  serverVariables,
]
