import { isObject, type JsonObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import { type Graph, ofDocument } from '../../engine/graph.ts'
import { memberOf, membersOf, objectsIn } from '../members.ts'
import { plainFunction } from '../plain-function.ts'
import type { Problem, RuleFunction } from '../rule-function.ts'

export interface Placed {
  value: JsonObject
  path: JsonPath
}

export interface Workflow extends Placed {
  steps: readonly Placed[]
  stepIds: ReadonlySet<JsonValue>
}

/** The workflows of an Arazzo document with their steps; what is neither is left out. */
export const workflowsOf = ofDocument((graph): readonly Workflow[] =>
  placedIn(graph.reach(['workflows']), ['workflows'], graph).map((workflow) => {
    const steps = placedIn(workflow.value['steps'], [...workflow.path, 'steps'], graph)
    const stepIds = new Set(steps.map(({ value }) => value['stepId'] ?? null))
    return { ...workflow, steps, stepIds }
  }),
)

export const workflowsById = ofDocument(
  (graph): ReadonlyMap<JsonValue, Workflow> =>
    new Map(workflowsOf(graph).map((workflow) => [workflow.value['workflowId'] ?? null, workflow])),
)

/** The members of a list that are objects. */
export function placedIn(list: JsonValue | undefined, path: JsonPath, graph: Graph): Placed[] {
  if (!Array.isArray(list === undefined ? undefined : graph.follow(list))) return []
  return objectsIn(list, graph).map(([index, value]) => ({ value, path: [...path, Number(index)] }))
}

/** The names of the source descriptions, each with its type. */
export const sourcesOf = ofDocument(
  (graph): ReadonlyMap<JsonValue, JsonValue> =>
    new Map(
      membersOf(graph.reach(['sourceDescriptions']), graph).map((source) => [
        memberOf(source, 'name', graph) ?? null,
        memberOf(source, 'type', graph) ?? null,
      ]),
    ),
)

/** A text, or nothing. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A function that looks at each step of each workflow. */
export function stepFunction(
  name: string,
  check: (step: Placed, workflow: Workflow, graph: Graph) => readonly Problem[],
): RuleFunction {
  return plainFunction(name, (target, { graph }) => {
    if (!isObject(target)) return undefined
    return workflowsOf(graph).flatMap((workflow) =>
      workflow.steps.flatMap((step) => check(step, workflow, graph)),
    )
  })
}

/** A function that looks at each workflow. */
export function workflowFunction(
  name: string,
  check: (workflow: Workflow, graph: Graph) => readonly Problem[],
): RuleFunction {
  return plainFunction(name, (target, { graph }) => {
    if (!isObject(target)) return undefined
    return workflowsOf(graph).flatMap((workflow) => check(workflow, graph))
  })
}
