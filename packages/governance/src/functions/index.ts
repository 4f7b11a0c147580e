// All functions that a rule may name. Those for one kind of document are known to built-in rules only.
import { arazzoFailureActions, arazzoSuccessActions } from './arazzo/actions.ts'
import { arazzoSuccessCriteria } from './arazzo/criteria.ts'
import { arazzoDependencies } from './arazzo/dependencies.ts'
import { arazzoDocumentSchema } from './arazzo/document-schema.ts'
import { arazzoStepIds, arazzoWorkflowIds } from './arazzo/identifiers.ts'
import { arazzoStepOutputs, arazzoWorkflowOutputs } from './arazzo/outputs.ts'
import { arazzoParameters } from './arazzo/parameters.ts'
import { arazzoRequestBodies } from './arazzo/request-bodies.ts'
import { arazzoStepTargets } from './arazzo/step-targets.ts'
import { asyncApiChannelParameters, asyncApiChannelServers } from './asyncapi/channels.ts'
import { asyncApiDocumentSchema, asyncApiPayloads } from './asyncapi/document-schema.ts'
import { asyncApiMessageIds, asyncApiOperationIds } from './asyncapi/identifiers.ts'
import { asyncApiMessageExamples, asyncApiSchemaExamples } from './asyncapi/schema-examples.ts'
import { asyncApiSecurity } from './asyncapi/security.ts'
import { alphabetical } from './core/alphabetical.ts'
import { casing } from './core/casing.ts'
import { or, xor } from './core/choice.ts'
import { enumeration } from './core/enumeration.ts'
import { length } from './core/length.ts'
import { pattern } from './core/pattern.ts'
import { defined, falsy, notDefined, truthy } from './core/presence.ts'
import { schema } from './core/schema.ts'
import { unreferencedReusableObject } from './core/unreferenced-reusable-object.ts'
import { oasDocumentSchema } from './openapi/document-schema.ts'
import { oasExample } from './openapi/oas-example.ts'
import { oasSchema } from './openapi/oas-schema.ts'
import {
  oasOpFormDataConsumeCheck,
  oasOpIdUnique,
  oasOpParams,
  oasOpSuccessResponse,
  oasTagDefined,
  uniquenessTags,
} from './openapi/operation-checks.ts'
import { oasPathParam } from './openapi/path-parameters.ts'
import {
  oasDiscriminator,
  oasUnusedComponent,
  refSiblings,
  typedEnum,
} from './openapi/schema-checks.ts'
import {
  checkSecurity,
  differentSecuritySchemes,
  oasSecurityDefined,
} from './openapi/security-checks.ts'
import { serverVariables } from './openapi/server-variables.ts'
import type { RuleFunction } from './rule-function.ts'

export const coreFunctions: ReadonlyMap<string, RuleFunction> = byName([
  alphabetical,
  casing,
  defined,
  enumeration,
  falsy,
  length,
  notDefined,
  or,
  pattern,
  schema,
  truthy,
  typedEnum,
  unreferencedReusableObject,
  xor,
])

export const documentFunctions: ReadonlyMap<string, RuleFunction> = byName([
  arazzoDependencies,
  arazzoDocumentSchema,
  arazzoFailureActions,
  arazzoParameters,
  arazzoRequestBodies,
  arazzoStepIds,
  arazzoStepOutputs,
  arazzoStepTargets,
  arazzoSuccessActions,
  arazzoSuccessCriteria,
  arazzoWorkflowIds,
  arazzoWorkflowOutputs,
  asyncApiChannelParameters,
  asyncApiChannelServers,
  asyncApiDocumentSchema,
  asyncApiMessageExamples,
  asyncApiMessageIds,
  asyncApiOperationIds,
  asyncApiPayloads,
  asyncApiSchemaExamples,
  asyncApiSecurity,
  checkSecurity,
  differentSecuritySchemes,
  oasDiscriminator,
  oasDocumentSchema,
  oasExample,
  oasOpFormDataConsumeCheck,
  oasOpIdUnique,
  oasOpParams,
  oasOpSuccessResponse,
  oasPathParam,
  oasSchema,
  oasSecurityDefined,
  oasTagDefined,
  oasUnusedComponent,
  refSiblings,
  serverVariables,
  uniquenessTags,
])

function byName(functions: readonly RuleFunction[]): Map<string, RuleFunction> {
  return new Map(functions.map((entry) => [entry.name, entry]))
}
