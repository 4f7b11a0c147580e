import type { JsonObject } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import type { Problem, RuleFunction } from '../rule-function.ts'
import { checkCriterion } from './criteria.ts'
import { resolveList, type Section } from './reusable.ts'
import { isRuntimeExpression } from './runtime-expression.ts'
import {
  type Placed,
  placedIn,
  sourcesOf,
  textOf,
  type Workflow,
  workflowFunction,
  workflowsById,
} from './workflows.ts'

/** What is done when a step succeeds leads to workflows and steps that exist. */
export const arazzoSuccessActions = actionFunction('arazzoSuccessActions', {
  section: 'successActions',
  field: 'onSuccess',
  leading: ['goto'],
})

/** What is done when a step fails leads to workflows and steps that exist. */
export const arazzoFailureActions = actionFunction('arazzoFailureActions', {
  section: 'failureActions',
  field: 'onFailure',
  leading: ['goto', 'retry'],
})

interface ActionKind {
  /** Where components and workflows have such actions. */
  section: Section
  /** Where steps have them. */
  field: string
  /** The types that lead to a workflow or a step. */
  leading: readonly string[]
}

function actionFunction(name: string, { section, field, leading }: ActionKind): RuleFunction {
  return workflowFunction(name, (workflow, graph) => {
    const lists = [
      resolveList(workflow, section, section, graph),
      ...workflow.steps.map((step) => resolveList(step, field, section, graph)),
    ]
    return lists.flatMap(({ items, problems }) => [
      ...problems,
      ...items.flatMap((action) => checkAction(action, leading, workflow, graph)),
    ])
  })
}

function checkAction(
  action: Placed,
  leading: readonly string[],
  workflow: Workflow,
  graph: Graph,
): Problem[] {
  const { value, path } = action
  const criteria = placedIn(value['criteria'], [...path, 'criteria'], graph)
  const messages = leading.includes(String(value['type']))
    ? targetFaults(value, workflow, graph)
    : []
  return [
    ...messages.map((message) => ({ message, path })),
    ...criteria.flatMap((criterion) => checkCriterion(criterion, workflow, graph)),
  ]
}

function targetFaults(action: JsonObject, workflow: Workflow, graph: Graph): string[] {
  const [workflowId, stepId] = [textOf(action['workflowId']), textOf(action['stepId'])]
  const faults: string[] = []
  if (workflowId !== undefined && !isWorkflow(workflowId, graph))
    faults.push(`There is no workflow "${workflowId}"`)
  if (stepId !== undefined && !workflow.stepIds.has(stepId))
    faults.push(`There is no step "${stepId}" in the workflow`)
  if (workflowId !== undefined && stepId !== undefined)
    faults.push('An action leads to a workflow or to a step, not to both')
  return faults
}

/** One of the document, or one of a source description. */
function isWorkflow(workflowId: string, graph: Graph): boolean {
  if (!workflowId.startsWith('$')) return workflowsById(graph).has(workflowId)
  return (
    isRuntimeExpression(workflowId, graph) && sourcesOf(graph).has(workflowId.split('.')[1] ?? '')
  )
}
