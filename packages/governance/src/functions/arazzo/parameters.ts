import type { JsonValue } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import type { Problem } from '../rule-function.ts'
import { resolveList, type Resolved } from './reusable.ts'
import { isRuntimeExpression } from './runtime-expression.ts'
import { type Placed, type Workflow, workflowFunction } from './workflows.ts'

/** Parameters stand once, know their place where an operation is called, and have values that are known before. */
export const arazzoParameters = workflowFunction('arazzoParameters', (workflow, graph) => {
  const shared = resolveList(workflow, 'parameters', 'parameters', graph)
  const steps = workflow.steps
    .filter(({ value }) => Array.isArray(value['parameters']))
    .flatMap((step) => {
      const own = resolveList(step, 'parameters', 'parameters', graph)
      return [
        ...checkList(own, workflow, graph),
        ...checkPlaces(step, [...shared.items, ...own.items]),
      ]
    })
  return [...checkList(shared, workflow, graph), ...steps]
})

function checkList({ items, problems }: Resolved, workflow: Workflow, graph: Graph): Problem[] {
  const unknown = items.filter(({ value }) => !isKnown(value['value'], workflow, graph))
  return [
    ...problems,
    ...unknown.map(({ value, path }) => ({
      message: `${JSON.stringify(value['value'])} is not known before the step`,
      path,
    })),
  ]
}

const KNOWN_BEFORE = [
  /^\$inputs\./,
  /^\$steps\.[A-Za-z0-9_-]+\./,
  /^\$workflows\.[A-Za-z0-9_-]+\.steps\.[A-Za-z0-9_-]+\./,
]

function isKnown(value: JsonValue | undefined, workflow: Workflow, graph: Graph): boolean {
  if (typeof value !== 'string' || !value.startsWith('$')) return true
  return (
    KNOWN_BEFORE.some((pattern) => pattern.test(value)) &&
    isRuntimeExpression(value, graph, workflow)
  )
}

/** Parameters of an operation have a place, those of a workflow have none. */
function checkPlaces({ value, path }: Placed, parameters: readonly Placed[]): Problem[] {
  const placed = parameters.filter((parameter) => parameter.value['in'] !== undefined)
  const hasPlace = placed.length > 0
  const lacksPlace = placed.length < parameters.length
  const callsOperation = (value['operationId'] ?? value['operationPath'] ?? null) !== null
  const messages = [
    hasPlace && lacksPlace && 'Some parameters say where they stand, others do not',
    hasPlace && (value['workflowId'] ?? null) !== null && 'Parameters of a workflow have no "in"',
    lacksPlace && callsOperation && 'Parameters of an operation need "in"',
  ]
  return messages
    .filter((message) => message !== false)
    .map((message) => ({ message, path: [...path, 'parameters'] }))
}
