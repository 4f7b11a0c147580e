import { isObject, parsePointer, toPointer } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { readOptions } from '../options.ts'
import { OptionsError, type Problem, type RuleFunction } from '../rule-function.ts'

/** Every member of the object at `reusableObjectsLocation` is referred to from somewhere. */
export const unreferencedReusableObject: RuleFunction = {
  name: 'unreferencedReusableObject',
  compile(options) {
    const { reusableObjectsLocation: location } = readOptions(
      'unreferencedReusableObject',
      options,
      ['reusableObjectsLocation'],
    )
    const path =
      typeof location === 'string' && location.startsWith('#')
        ? parsePointer(location.slice(1))
        : undefined
    if (!path)
      throw new OptionsError(
        '"unreferencedReusableObject" needs "reusableObjectsLocation", a pointer as "#/components/schemas".',
      )
    return (target, { graph }) => unreferenced(target, path, graph)
  },
}

/** The members of a container at a path that no reference of the document names. */
export function unreferenced(container: unknown, path: readonly string[], graph: Graph): Problem[] {
  if (!isObject(container)) return []
  const used = usedPointers(graph)
  return Object.keys(container)
    .map((name) => [...path, name])
    .filter((member) => !used.has(toPointer(member)))
    .map((member) => ({
      message: `"${member.at(-1)}" is defined, but nothing refers to it`,
      path: member,
    }))
}

const pointersOf = new WeakMap<Graph, Set<string>>()

function usedPointers(graph: Graph): Set<string> {
  let pointers = pointersOf.get(graph)
  if (!pointers) {
    pointers = new Set()
    for (const reference of graph.references) {
      const path = reference.startsWith('#') ? parsePointer(reference.slice(1)) : undefined
      if (path) pointers.add(toPointer(path))
    }
    pointersOf.set(graph, pointers)
  }
  return pointers
}
