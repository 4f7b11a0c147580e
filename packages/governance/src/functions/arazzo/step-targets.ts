import type { JsonPath } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { plainFunction } from '../plain-function.ts'
import type { Problem } from '../rule-function.ts'
import { isRuntimeExpression } from './runtime-expression.ts'
import { type Placed, sourcesOf, textOf, workflowsOf } from './workflows.ts'

/** The operation or the workflow that a step calls is one of a source description. */
export const arazzoStepTargets = plainFunction('arazzoStepTargets', (_, { graph }) => {
  const sources = sourcesOf(graph)
  if (sources.size === 0)
    return [{ message: 'There are no source descriptions', path: ['sourceDescriptions'] }]
  return workflowsOf(graph)
    .flatMap(({ steps }) => steps)
    .flatMap((step) => checkTargets(step, (name) => sources.has(name), graph))
})

const OPERATION_PATH = /^\{\$sourceDescriptions\.[a-zA-Z0-9_-]+\.url\}#.+$/s

function checkTargets(
  { value, path }: Placed,
  isSource: (name: string) => boolean,
  graph: Graph,
): Problem[] {
  const faults = ['operationId', 'workflowId'].flatMap((field) => {
    const target = textOf(value[field])
    if (!target?.startsWith('$')) return []
    const isFound = isRuntimeExpression(target, graph) && isSource(sourceIn(target))
    return isFound ? [] : [faultAt([...path, field], target)]
  })
  const operationPath = textOf(value['operationPath'])
  if (operationPath === undefined) return faults
  const isFound = OPERATION_PATH.test(operationPath) && isSource(sourceIn(operationPath))
  return isFound ? faults : [...faults, faultAt([...path, 'operationPath'], operationPath)]
}

function sourceIn(expression: string): string {
  return expression.split('.')[1] ?? ''
}

function faultAt(path: JsonPath, target: string): Problem {
  return { message: `"${target}" leads to no source description`, path }
}
