// Parameters and actions stand in a step, or in its workflow for all of its steps; either may name a component instead.
import type { JsonObject, JsonPath } from '@posthorn/definition'
import { isObject } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import type { Problem } from '../rule-function.ts'
import { componentNamed } from './runtime-expression.ts'
import { type Placed, placedIn } from './workflows.ts'

export type Section = 'parameters' | 'successActions' | 'failureActions'

/** What stands in a list, components in place of what names them. */
export interface Resolved {
  items: readonly Placed[]
  problems: readonly Problem[]
}

/** Resolves the list that an owner has in a field, and tells what of it names nothing or stands twice. */
export function resolveList(
  { value, path }: Placed,
  field: string,
  section: Section,
  graph: Graph,
): Resolved {
  const items: Placed[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const item of placedIn(value[field], [...path, field], graph)) {
    const resolved = resolve(item.value, section, graph)
    if (!resolved) problems.push(unknownReference(item))
    else {
      const identity = JSON.stringify([resolved['name'], resolved['in'] ?? ''])
      if (seen.has(identity)) problems.push(repeatedName(resolved, item.path))
      seen.add(identity)
      items.push({ value: resolved, path: item.path })
    }
  }
  return { items, problems }
}

/** A value beside the reference is that of the parameter here. */
function resolve(item: JsonObject, section: Section, graph: Graph): JsonObject | undefined {
  if (!Object.hasOwn(item, 'reference')) return item
  const reference = String(item['reference'])
  const component = reference.startsWith(`$components.${section}.`)
    ? componentNamed(reference, graph)
    : undefined
  if (!isObject(component)) return undefined
  return Object.hasOwn(item, 'value') ? { ...component, value: item['value'] ?? null } : component
}

function unknownReference({ value, path }: Placed): Problem {
  return { message: `There is no component ${JSON.stringify(value['reference'])}`, path }
}

function repeatedName({ name = null }: JsonObject, path: JsonPath): Problem {
  return { message: `The name ${JSON.stringify(name)} stands twice`, path }
}
