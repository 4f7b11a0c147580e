import type { Problem } from '../rule-function.ts'
import { plainFunction } from '../plain-function.ts'
import { type Placed, workflowFunction, workflowsOf } from './workflows.ts'

/** No two workflows have the same workflowId. */
export const arazzoWorkflowIds = plainFunction('arazzoWorkflowIds', (_, { graph }) =>
  repeated('workflowId', workflowsOf(graph)),
)

/** Each step of a workflow has a stepId, and no two the same. */
export const arazzoStepIds = workflowFunction('arazzoStepIds', ({ steps }) => {
  const missing = steps
    .filter(({ value }) => (value['stepId'] ?? null) === null)
    .map(({ path }) => ({ message: 'The step has no stepId', path }))
  return [...missing, ...repeated('stepId', steps)]
})

function repeated(field: string, owners: readonly Placed[]): Problem[] {
  const seen = new Set<unknown>()
  const problems: Problem[] = []
  for (const { value, path } of owners) {
    const id = value[field] ?? null
    if (id !== null && seen.has(id))
      problems.push({
        message: `The ${field} ${JSON.stringify(id)} stands twice`,
        path: [...path, field],
      })
    seen.add(id)
  }
  return problems
}
