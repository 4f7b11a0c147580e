import type { Graph } from '../../engine/graph.ts'
import { membersOf } from '../members.ts'
import type { Problem } from '../rule-function.ts'
import { sourcesOf, workflowFunction, workflowsById } from './workflows.ts'

/** A workflow depends on others that exist, on each once. */
export const arazzoDependencies = workflowFunction('arazzoDependencies', (workflow, graph) => {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const [index, dependency] of membersOf(workflow.value['dependsOn'], graph).entries()) {
    if (typeof dependency !== 'string') continue
    const message = seen.has(dependency)
      ? `"${dependency}" stands twice`
      : faultOf(dependency, graph)
    seen.add(dependency)
    if (message !== undefined)
      problems.push({ message, path: [...workflow.path, 'dependsOn', index] })
  }
  return problems
})

function faultOf(dependency: string, graph: Graph): string | undefined {
  if (!dependency.startsWith('$sourceDescriptions.')) {
    return workflowsById(graph).has(dependency) ? undefined : `There is no workflow "${dependency}"`
  }
  const [, source, workflowId] = dependency.split('.')
  const type = sourcesOf(graph).get(source ?? '') ?? null
  if (type === null) return `There is no source description "${source}"`
  if (type !== 'arazzo') return `The source description "${source}" has no workflows`
  return workflowId === undefined ? `"${dependency}" names no workflow` : undefined
}
