import type { JsonPath, JsonValue } from '@posthorn/definition'
import { type Graph, isReference, type Target } from '../graph.ts'
import type { KnownPart, KnownParts } from './known-part.ts'

/** The references of a document with their places, in its order; those in parts are known. */
export function collectReferences(root: JsonValue, parts: KnownParts): Map<string, JsonPath[]> {
  const places = new Map<string, JsonPath[]>()
  visit(root, [])
  return places

  function visit(value: JsonValue, path: JsonPath): void {
    if (typeof value !== 'object' || value === null) return
    const known = parts.get(value)
    if (known) {
      for (const [reference, paths] of known.references) note(reference, paths)
      return
    }
    if (isReference(value)) note(value.$ref, [path])
    if (Array.isArray(value))
      for (const [index, member] of value.entries()) visit(member, [...path, index])
    else for (const key of Object.keys(value)) visit(value[key] ?? null, [...path, key])
  }

  function note(reference: string, paths: readonly JsonPath[]): void {
    const known = places.get(reference)
    if (!known) places.set(reference, [...paths])
    else for (const path of paths) known.push(path)
  }
}

export type Targets = ReadonlyMap<string, Target | undefined>

/** Where all references lead. */
export function targetsIn({ references, target }: Graph): Targets {
  return new Map([...references.keys()].map(($ref) => [$ref, target({ $ref })]))
}

/**
 * The references that lead, over however many others, to something that is not as before. What was found in parts with
 * such references is forgotten.
 */
export function findChanged(parts: KnownParts, targets: Targets, before: Targets): Set<string> {
  const users = new Map<string, KnownPart[]>()
  for (const known of parts.all)
    for (const reference of known.references.keys()) append(users, reference, known)
  const into = new Map<KnownPart, string[]>()
  const changed = new Set<string>()
  const pending: string[] = []
  for (const [reference, target] of targets) {
    const around = target && parts.around(target.path)
    if (around) append(into, around, reference)
    // What a value in the frame holds is not looked into.
    if (!isSame(target, before.get(reference)) || (target && !around)) mark(reference)
  }
  const touched = new Set<KnownPart>()
  for (const known of parts.fresh) touch(known)
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    for (const known of users.get(next) ?? []) touch(known)
  return changed

  function touch(known: KnownPart): void {
    if (touched.has(known)) return
    touched.add(known)
    known.units.clear()
    known.version = {}
    for (const reference of into.get(known) ?? []) mark(reference)
  }

  function mark(reference: string): void {
    if (changed.has(reference)) return
    changed.add(reference)
    pending.push(reference)
  }
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function isSame(a: Target | undefined, b: Target | undefined): boolean {
  if (!a || !b) return a === b
  return a.value === b.value && isSamePath(a.path, b.path)
}

export function isSamePath(a: JsonPath, b: JsonPath): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}
