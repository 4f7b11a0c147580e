// The functions that rules for documents of Arazzo name.
import { arazzoFailureActions, arazzoSuccessActions } from './actions.ts'
import { arazzoSuccessCriteria } from './criteria.ts'
import { arazzoDependencies } from './dependencies.ts'
import { arazzoDocumentSchema } from './document-schema.ts'
import { arazzoStepIds, arazzoWorkflowIds } from './identifiers.ts'
import { arazzoStepOutputs, arazzoWorkflowOutputs } from './outputs.ts'
import { arazzoParameters } from './parameters.ts'
import { arazzoRequestBodies } from './request-bodies.ts'
import { arazzoStepTargets } from './step-targets.ts'
import type { RuleFunction } from '../rule-function.ts'

export const arazzoFunctions: readonly RuleFunction[] = [
  arazzoFailureActions,
  arazzoSuccessActions,
  arazzoSuccessCriteria,
  arazzoDependencies,
  arazzoDocumentSchema,
  arazzoStepIds,
  arazzoWorkflowIds,
  arazzoStepOutputs,
  arazzoWorkflowOutputs,
  arazzoParameters,
  arazzoRequestBodies,
  arazzoStepTargets,
]
