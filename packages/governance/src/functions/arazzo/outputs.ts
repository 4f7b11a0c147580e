import { isObject } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { memberOf } from '../members.ts'
import type { Problem } from '../rule-function.ts'
import { isRuntimeExpression } from './runtime-expression.ts'
import { type Placed, stepFunction, type Workflow, workflowFunction } from './workflows.ts'

const NAME = /^[a-zA-Z0-9.\-_]+$/

/** The outputs of workflows have plain names, and values that mean something. */
export const arazzoWorkflowOutputs = workflowFunction('arazzoWorkflowOutputs', (workflow, graph) =>
  checkOutputs(workflow, workflow, graph),
)

/** The outputs of steps have plain names, and values that mean something. */
export const arazzoStepOutputs = stepFunction('arazzoStepOutputs', checkOutputs)

function checkOutputs({ value, path }: Placed, workflow: Workflow, graph: Graph): Problem[] {
  const outputs = memberOf(value, 'outputs', graph)
  if (!isObject(outputs)) return []
  const problems: Problem[] = []
  for (const [name, expression] of Object.entries(outputs)) {
    const place = [...path, 'outputs', name]
    if (!NAME.test(name))
      problems.push({
        message: `The name "${name}" has other characters than letters, digits, dots, dashes and underscores`,
        path: place,
      })
    if (typeof expression === 'string' && !isRuntimeExpression(expression, graph, workflow))
      problems.push({
        message: `"${expression}" is no runtime expression that is known`,
        path: place,
      })
  }
  return problems
}
