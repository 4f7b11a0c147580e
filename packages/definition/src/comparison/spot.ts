// A value in one of the two documents and the way to it. The way is a linked list, so that a place costs one object
// however deep it is; it becomes a path only where something is reported.
import { type JsonObject, type JsonPath, type JsonValue, isObject } from '../json.ts'
import { parsePointer } from '../pointer.ts'
import type { SchemaView } from './schemas/view.ts'

interface Trail {
  readonly parent: Trail | undefined
  readonly key: string | number
}

export type Dialect = '2.0' | '3.0' | '3.1'

/** One of the two documents, with the targets of its references that were looked up so far. */
export interface ComparedDocument {
  readonly root: JsonObject
  readonly dialect: Dialect
  readonly targets: Map<string, Spot | undefined>
  /** How its schemas count. */
  readonly views: Map<JsonObject, SchemaView>
}

export interface Spot {
  readonly value: JsonValue | undefined
  readonly trail: Trail | undefined
  readonly document: ComparedDocument
  /** Reached through a reference, so that other places may lead here too. */
  readonly isShared: boolean
  /** Where the reference stands that led here. */
  readonly site?: Trail | undefined
}

const longestChain = 100

export function rootSpot(document: ComparedDocument): Spot {
  return { value: document.root, trail: undefined, document, isShared: false }
}

/** The value under a key as it stands: a reference is not followed. */
export function rawChild(spot: Spot, key: string | number): Spot {
  const { value, trail, document } = spot
  return {
    value: ownValue(value, key),
    trail: { parent: trail, key },
    document,
    isShared: false,
  }
}

/** The value under a key, or what the reference that stands there leads to. */
export function child(spot: Spot, key: string | number): Spot {
  return resolved(rawChild(spot, key))
}

/** Follows references inside the document. One that leads nowhere, or outside, stays what it is. */
export function resolved(spot: Spot): Spot {
  let current = spot
  for (let steps = 0; steps < longestChain; steps++) {
    const target = targetOf(current)
    if (!target) break
    current = target
  }
  return current === spot ? spot : { ...current, site: spot.trail }
}

/** The same value at the place where it is used, not where it is kept. */
export function atSite(spot: Spot): Spot {
  return spot.site ? { ...spot, trail: spot.site } : spot
}

/** What the reference of a spot leads to, one step. */
export function targetOf(spot: Spot): Spot | undefined {
  const reference = referenceOf(spot)
  if (reference === undefined) return undefined
  const { targets } = spot.document
  if (!targets.has(reference)) targets.set(reference, findTarget(spot.document, reference))
  return targets.get(reference)
}

export function referenceOf({ value }: Spot): string | undefined {
  if (!isObject(value) || !Object.hasOwn(value, '$ref')) return undefined
  return typeof value['$ref'] === 'string' ? value['$ref'] : undefined
}

function findTarget(document: ComparedDocument, reference: string): Spot | undefined {
  const keys = reference.startsWith('#') ? parsePointer(reference.slice(1)) : undefined
  if (!keys) return undefined
  let spot = rootSpot(document)
  for (const key of keys) spot = rawChild(spot, key)
  return spot.value === undefined ? undefined : { ...spot, isShared: true }
}

/** The value under an own key. */
export function ownValue(
  value: JsonValue | undefined,
  key: string | number,
): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(key)]
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

export function pathOf(spot: Spot): JsonPath {
  const path: (string | number)[] = []
  for (let trail = spot.trail; trail; trail = trail.parent) path.push(trail.key)
  return path.toReversed()
}

/** The keys of an object, without extensions. */
export function keysOf({ value }: Spot): string[] {
  return isObject(value) ? Object.keys(value).filter((key) => !key.startsWith('x-')) : []
}

/** The elements of a list, references followed. */
export function elementsOf(spot: Spot): Spot[] {
  return Array.isArray(spot.value) ? spot.value.map((_, index) => child(spot, index)) : []
}

export function textOf(spot: Spot, key: string): string | undefined {
  const value = ownValue(spot.value, key)
  return typeof value === 'string' ? value : undefined
}

export function isTrue(spot: Spot, key: string): boolean {
  return ownValue(spot.value, key) === true
}

/** The texts of a list. */
export function textsOf(spot: Spot, key: string): string[] {
  const value = ownValue(spot.value, key)
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}
