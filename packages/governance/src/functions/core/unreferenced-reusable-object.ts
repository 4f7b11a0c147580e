import { isObject, type JsonPath, parsePointer, toPointer } from '@posthorn/definition'
import { type Graph, ofDocument } from '../../engine/graph.ts'
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

/** The members of a container at a path that no reference names, but for references inside themselves. */
export function unreferenced(container: unknown, path: readonly string[], graph: Graph): Problem[] {
  if (!isObject(container)) return []
  const used = placesByPointer(graph)
  return Object.keys(container)
    .map((name) => [...path, name])
    .filter(
      (member) => !(used.get(toPointer(member)) ?? []).some((place) => !isInside(place, member)),
    )
    .map((member) => ({
      message: `"${member.at(-1)}" is defined, but nothing refers to it`,
      path: member,
    }))
}

function isInside(place: JsonPath, path: readonly string[]): boolean {
  return path.every((key, index) => String(place[index]) === key)
}

/** Where each pointer is referred to; a pointer may be written in several ways. */
const placesByPointer = ofDocument((graph): Map<string, readonly JsonPath[]> => {
  const byPointer = new Map<string, readonly JsonPath[]>()
  for (const [reference, places] of graph.references) {
    const path = reference.startsWith('#') ? parsePointer(reference.slice(1)) : undefined
    if (!path) continue
    const pointer = toPointer(path)
    byPointer.set(pointer, [...(byPointer.get(pointer) ?? []), ...places])
  }
  return byPointer
})
