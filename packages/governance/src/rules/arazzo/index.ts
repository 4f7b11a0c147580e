import { arazzoFunctions } from '../../functions/arazzo/index.ts'
import type { RuleFamily } from '../built-in-rule.ts'
import { arazzoDocumentSchema } from './arazzo-document-schema.ts'
import { arazzoInfoDescription } from './arazzo-info-description.ts'
import { arazzoInfoSummary } from './arazzo-info-summary.ts'
import { arazzoNoScriptTagsInMarkdown } from './arazzo-no-script-tags-in-markdown.ts'
import { arazzoSourceDescriptionsType } from './arazzo-source-descriptions-type.ts'
import { arazzoStepDescription } from './arazzo-step-description.ts'
import { arazzoStepFailureActionsValidation } from './arazzo-step-failure-actions-validation.ts'
import { arazzoStepOperationPath } from './arazzo-step-operationpath.ts'
import { arazzoStepOutputValidation } from './arazzo-step-output-validation.ts'
import { arazzoStepParametersValidation } from './arazzo-step-parameters-validation.ts'
import { arazzoStepRequestBodyValidation } from './arazzo-step-request-body-validation.ts'
import { arazzoStepStepId } from './arazzo-step-stepid.ts'
import { arazzoStepSuccessActionsValidation } from './arazzo-step-success-actions-validation.ts'
import { arazzoStepSuccessCriteriaValidation } from './arazzo-step-success-criteria-validation.ts'
import { arazzoStepValidation } from './arazzo-step-validation.ts'
import { arazzoWorkflowDependsOnValidation } from './arazzo-workflow-depends-on-validation.ts'
import { arazzoWorkflowDescription } from './arazzo-workflow-description.ts'
import { arazzoWorkflowOutputValidation } from './arazzo-workflow-output-validation.ts'
import { arazzoWorkflowStepIdUnique } from './arazzo-workflow-stepid-unique.ts'
import { arazzoWorkflowSummary } from './arazzo-workflow-summary.ts'
import { arazzoWorkflowWorkflowId } from './arazzo-workflow-workflowid.ts'
import { arazzoWorkflowIdUnique } from './arazzo-workflowid-unique.ts'

/** The rules for Arazzo under the names that Spectral gives them, so that rulesets that extend it work unchanged. */
export const arazzoRules: RuleFamily = {
  name: 'spectral:arazzo',
  type: 'governance',
  formats: ['arazzo1_0'],
  aliases: {},
  functions: arazzoFunctions,
  rules: [
    arazzoDocumentSchema,
    arazzoWorkflowIdUnique,
    arazzoWorkflowOutputValidation,
    arazzoWorkflowStepIdUnique,
    arazzoStepOutputValidation,
    arazzoStepParametersValidation,
    arazzoStepFailureActionsValidation,
    arazzoStepSuccessActionsValidation,
    arazzoWorkflowDependsOnValidation,
    arazzoStepSuccessCriteriaValidation,
    arazzoStepRequestBodyValidation,
    arazzoStepValidation,
    arazzoNoScriptTagsInMarkdown,
    arazzoInfoDescription,
    arazzoInfoSummary,
    arazzoSourceDescriptionsType,
    arazzoWorkflowWorkflowId,
    arazzoWorkflowDescription,
    arazzoWorkflowSummary,
    arazzoStepDescription,
    arazzoStepStepId,
    arazzoStepOperationPath,
  ],
}
