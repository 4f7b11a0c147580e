// The functions that rules for documents of AsyncAPI name.
import { asyncApiChannelParameters, asyncApiChannelServers } from './channels.ts'
import { asyncApiDocumentSchema, asyncApiPayloads } from './document-schema.ts'
import { asyncApiMessageIds, asyncApiOperationIds } from './identifiers.ts'
import { asyncApiMessageExamples, asyncApiSchemaExamples } from './schema-examples.ts'
import { asyncApiSecurity } from './security.ts'
import { uniquenessTags } from '../openapi/operation-checks.ts'
import { serverVariables } from '../openapi/server-variables.ts'
import type { RuleFunction } from '../rule-function.ts'

export const asyncApiFunctions: readonly RuleFunction[] = [
  asyncApiChannelParameters,
  asyncApiChannelServers,
  asyncApiDocumentSchema,
  asyncApiPayloads,
  asyncApiMessageIds,
  asyncApiOperationIds,
  asyncApiMessageExamples,
  asyncApiSchemaExamples,
  asyncApiSecurity,
  uniquenessTags,
  serverVariables,
]
