// A document seen with its references followed. No resolved copy is made: a reference is followed where it is met, so a
// value that a thousand places refer to is still one value.
import {
  isObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  parsePointer,
  type PassedChecks,
  valueAt,
} from '@posthorn/definition'

/** A value that a reference leads to, with where it stands. */
export interface Target {
  value: JsonValue
  path: JsonPath
}

export interface Graph {
  readonly root: JsonValue
  /** The texts of all references in the document, each with the places where it stands. */
  readonly references: ReadonlyMap<string, readonly JsonPath[]>
  /** The places of references that lead nowhere, and why. */
  readonly broken: readonly BrokenReference[]
  /** The value behind a reference, or the value itself when it is none or leads nowhere. */
  follow(value: JsonValue): JsonValue
  /** The value behind a reference and its place; undefined for a value that is no reference or leads nowhere. */
  target(value: JsonValue): Target | undefined
  /** True of a value that some reference leads to. */
  isShared(value: object): boolean
  /** Where a value stands that is reached over a path with references in it; as far as there is a value. */
  locate(path: JsonPath): JsonPath
  /** The value at a place. Asked for, and not looked up in `root`, where it matters which values a rule looks at. */
  at(path: JsonPath): JsonValue | undefined
  /** The value that a path leads to, references followed at every step. */
  reach(path: JsonPath): JsonValue | undefined
  /** What is known of values that were looked at before. */
  readonly passed?: PassedChecks
  /** Something that stays the same as long as the value at a place does, with all that its references lead to. */
  versionOf?(place: Target): object | undefined
}

export interface BrokenReference {
  reference: string
  path: JsonPath
  reason: string
}

export function isReference(value: unknown): value is JsonObject & { $ref: string } {
  return isObject(value) && typeof value['$ref'] === 'string'
}

function isOnlyReference(value: JsonValue): boolean {
  return isReference(value) && Object.keys(value).length === 1
}

/** A graph over one document. References to other documents lead nowhere: nothing is fetched. */
export function createGraph(
  root: JsonValue,
  places: Graph['references'] = placesOfReferences(root),
): Graph {
  const targets = new Map<string, Target | undefined>()
  const shared = new Set<object>()
  const broken: BrokenReference[] = []
  for (const [reference, paths] of places) {
    if (target({ $ref: reference })) continue
    const reason = reasonOf(reference)
    for (const path of paths) broken.push({ reference, path, reason })
  }

  function target(value: JsonValue): Target | undefined {
    if (!isReference(value)) return undefined
    const reference = value.$ref
    if (targets.has(reference)) return targets.get(reference)
    // Marked before it is followed: a reference that comes back to itself leads nowhere.
    targets.set(reference, undefined)
    const found = find(reference)
    targets.set(reference, found)
    if (found && typeof found.value === 'object' && found.value !== null) shared.add(found.value)
    return found
  }

  function find(reference: string): Target | undefined {
    const pointer = reference.startsWith('#') ? parsePointer(reference.slice(1)) : undefined
    if (!pointer) return undefined
    const path = locate(pointer)
    const value = path.length === 0 && pointer.length > 0 ? undefined : valueAt(root, path)
    if (value === undefined || !reaches(pointer)) return undefined
    return isReference(value) ? target(value) : { value, path }
  }

  function follow(value: JsonValue): JsonValue {
    const found = target(value)
    return found ? found.value : value
  }

  function reaches(path: JsonPath): boolean {
    let value: JsonValue | undefined = root
    for (const key of path) {
      value = own(follow(value), key)
      if (value === undefined) return false
    }
    return true
  }

  function reach(path: JsonPath): JsonValue | undefined {
    let value: JsonValue = follow(root)
    for (const key of path) {
      const member = own(value, key)
      if (member === undefined) return undefined
      value = follow(member)
    }
    return value
  }

  function locate(path: JsonPath): JsonPath {
    let value = root
    let place: (string | number)[] = []
    for (const key of path) {
      let next = own(value, key)
      if (next === undefined) {
        const behind = target(value)
        if (!behind) return place
        next = own(behind.value, key)
        // What is missing on both sides of a reference with siblings is missing beside it.
        if (next === undefined) return isOnlyReference(value) ? behind.path : place
        value = behind.value
        place = [...behind.path]
      }
      place.push(Array.isArray(value) ? Number(key) : key)
      value = next
    }
    return (isOnlyReference(value) && target(value)?.path) || place
  }

  return {
    root,
    references: places,
    broken,
    follow,
    target,
    isShared: (value) => shared.has(value),
    locate,
    at: (path) => valueAt(root, path),
    reach,
  }
}

/** The references in a value, each with its places; `from` is the place of the value itself. */
export function placesOfReferences(root: JsonValue, from: JsonPath = []): Map<string, JsonPath[]> {
  const places = new Map<string, JsonPath[]>()
  // Of each value around the one that is looked at. What is left behind the depth is of no meaning.
  const path = [...from]
  if (isContainer(root)) visit(root, path.length)
  return places

  function visit(value: JsonValue[] | JsonObject, depth: number): void {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        const member = value[index]
        if (!isContainer(member)) continue
        path[depth] = index
        visit(member, depth + 1)
      }
      return
    }
    // Unlike `Object.keys` this makes no list, of which a document would need as many as it has objects.
    for (const key in value) {
      const member = value[key]
      if (isContainer(member)) {
        path[depth] = key
        visit(member, depth + 1)
      } else if (key === '$ref' && typeof member === 'string') {
        notePlace(member, path.slice(0, depth))
      }
    }
  }

  function notePlace(reference: string, place: JsonPath): void {
    const known = places.get(reference)
    if (known) known.push(place)
    else places.set(reference, [place])
  }
}

function isContainer(value: JsonValue | undefined): value is JsonValue[] | JsonObject {
  return typeof value === 'object' && value !== null
}

/** Makes something of a whole document, once. Who asks for it has looked at the root. */
export function ofDocument<Made>(make: (graph: Graph) => Made): (graph: Graph) => Made {
  const known = new WeakMap<Graph, { root: JsonValue; made: Made }>()
  return (graph) => {
    const { root } = graph
    let entry = known.get(graph)
    if (entry?.root !== root) known.set(graph, (entry = { root, made: make(graph) }))
    return entry.made
  }
}

/**
 * Makes something of a value and of what its references lead to, once for as long as that stays the same. What is made
 * must not depend on anything else.
 */
export function ofValue<Place extends Target, Made extends object>(
  make: (place: Place, graph: Graph) => Made,
): (place: Place, graph: Graph) => Made {
  const known = new WeakMap<object, Made>()
  return (place, graph) => {
    const version = graph.versionOf?.(place)
    if (!version) return make(place, graph)
    let made = known.get(version)
    if (!made) known.set(version, (made = make(place, graph)))
    return made
  }
}

function reasonOf(reference: string): string {
  if (!reference.startsWith('#'))
    return `The reference "${reference}" leads out of the document, and nothing outside is fetched.`
  return `The reference "${reference}" leads nowhere.`
}

/** The same view with references left as they stand, for rules that look at the references themselves. */
export function createPlainGraph(root: JsonValue, references: Graph['references']): Graph {
  return {
    root,
    references,
    broken: [],
    follow: (value) => value,
    target: () => undefined,
    isShared: () => false,
    at: (path) => valueAt(root, path),
    reach: (path) => valueAt(root, path),
    locate(path) {
      let value: JsonValue | undefined = root
      const place: (string | number)[] = []
      for (const key of path) {
        const parent: JsonValue = value
        value = own(parent, key)
        if (value === undefined) return place
        place.push(Array.isArray(parent) ? Number(key) : key)
      }
      return place
    },
  }
}

function own(value: JsonValue, key: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(key)]
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}
