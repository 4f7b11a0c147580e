import { isObject } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import type { Problem } from '../rule-function.ts'
import { isRuntimeExpression } from './runtime-expression.ts'
import { type Placed, placedIn, stepFunction, type Workflow } from './workflows.ts'

/** The criteria for the success of a step can be decided. */
export const arazzoSuccessCriteria = stepFunction(
  'arazzoSuccessCriteria',
  ({ value, path }, workflow, graph) =>
    placedIn(value['successCriteria'], [...path, 'successCriteria'], graph).flatMap((criterion) =>
      checkCriterion(criterion, workflow, graph),
    ),
)

/** A criterion has a condition, and a context where its type asks for one. */
export function checkCriterion(
  { value, path }: Placed,
  workflow: Workflow | undefined,
  graph: Graph,
): Problem[] {
  const { condition, context = null, type = null } = value
  const problems: Problem[] = []
  const tell = (field: string, message: string): unknown =>
    problems.push({ message, path: [...path, field] })
  const isCondition = typeof condition === 'string' && condition.trim() !== ''
  if (!isCondition) tell('condition', 'The criterion has no condition')
  if (type !== null && context === null)
    tell('context', 'The criterion needs a context, as it has a type')
  if (isObject(type) && !(type['type'] && type['version']))
    tell('type', 'The type of the criterion needs "type" and "version"')
  if (type === 'regex' && isCondition && !isPattern(condition))
    tell('condition', 'The condition is no regular expression')
  if (typeof context === 'string' && !isRuntimeExpression(context, graph, workflow))
    tell('context', `"${context}" is no runtime expression that is known`)
  return problems
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}
