// Runtime expressions: `$response.body#/id`, `$steps.find.outputs.id`. What they name has to be there.
import { isObject, type JsonValue } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { memberOf } from '../members.ts'
import { type Workflow, workflowsById, workflowsOf } from './workflows.ts'

/** Known while a workflow runs; nothing in the document says more of them. */
const KNOWN_LATER = [
  '$url',
  '$method',
  '$statusCode',
  '$request.',
  '$response.',
  '$message.',
  '$outputs.',
  '$sourceDescriptions.',
  '$components.inputs.',
]
const OF_STEP = /^\$steps\.([A-Za-z0-9_\\-]+)\./
const OF_WORKFLOW = /^\$workflows\.([A-Za-z0-9_\\-]+)\.(.*)$/s
const OF_INPUTS = /^\$inputs\.([A-Za-z0-9_\\-]+)$/
const OF_COMPONENTS =
  /^\$components\.(parameters|successActions|failureActions)\.([A-Za-z0-9_\\-]+)$/

/** Whether a text is an expression that means something; in a workflow, inputs and steps are those of it. */
export function isRuntimeExpression(text: string, graph: Graph, workflow?: Workflow): boolean {
  if (KNOWN_LATER.some((start) => text.startsWith(start))) return true
  const [, step] = OF_STEP.exec(text) ?? []
  if (step !== undefined) return hasStep(step, workflow ? [workflow] : workflowsOf(graph))
  const [, workflowId, rest] = OF_WORKFLOW.exec(text) ?? []
  if (workflowId !== undefined) return hasPart(workflowId, rest ?? '', graph)
  const [, input] = OF_INPUTS.exec(text) ?? []
  if (input !== undefined) return workflow !== undefined && hasInput(input, workflow, graph)
  return componentNamed(text, graph) !== undefined
}

/** The component that an expression names. */
export function componentNamed(text: string, graph: Graph): JsonValue | undefined {
  const [, section, name] = OF_COMPONENTS.exec(text) ?? []
  if (section === undefined || name === undefined) return undefined
  return memberOf(graph.reach(['components', section]), name, graph)
}

function hasStep(stepId: string, workflows: readonly Workflow[]): boolean {
  return workflows.some(({ stepIds }) => stepIds.has(stepId))
}

/** `$workflows.order.outputs.id`, or of one of its steps. */
function hasPart(workflowId: string, rest: string, graph: Graph): boolean {
  const workflow = workflowsById(graph).get(workflowId)
  if (!workflow || !rest.startsWith('steps.')) return workflow !== undefined
  const [, step] = OF_STEP.exec(`$${rest}`) ?? []
  return step !== undefined && hasStep(step, [workflow])
}

function hasInput(name: string, { value }: Workflow, graph: Graph): boolean {
  const properties = memberOf(value['inputs'], 'properties', graph)
  return isObject(properties) && Object.hasOwn(properties, name)
}
