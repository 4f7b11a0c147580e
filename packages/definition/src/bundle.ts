// One document from the files of a definition. What another file holds becomes a component of the root file where
// components of its kind exist, and is written in place where they do not.
import { type JsonObject, type JsonPath, type JsonValue, isObject, setKey } from './json.ts'
import { toPointer, valueAt } from './pointer.ts'
import { type Definition, type ResolvedReference, lookUp, referenceIn } from './references.ts'
import { type Slot, componentsPath, rootSlot, slotUnder } from './slot.ts'

export interface Origin {
  file: string
  path: JsonPath
}

export interface Bundle {
  value: JsonValue
  /** Which file, and where in it, the value at a path of the bundle comes from. */
  originOf(path: JsonPath): Origin
}

interface Bundling {
  readonly definition: Definition
  readonly format: string
  /** Where in the bundle components from other files stand, by `file#pointer`. */
  readonly homes: Map<string, JsonPath>
  /** Where those that are no components were written first. */
  readonly placed: Map<string, JsonPath>
  readonly origins: Map<string, Origin>
  readonly waiting: { at: JsonPath; target: ResolvedReference; slot: Slot }[]
  readonly takenNames: Map<string, Set<string>>
  /** The targets that are being written in place, to end where one contains itself. */
  readonly open: Set<string>
  placedCount: number
}

/** A value on its way into the bundle. */
interface Place {
  readonly file: string
  readonly at: JsonPath
  readonly slot: Slot
}

const mostPlaced = 10_000
/** How many targets written in place may stand in one another. */
const mostLevels = 50

/**
 * Makes one document of a definition. References between its files become references inside the document, with the names
 * of their targets, made unique; references that cannot be followed stay as they are. A definition whose root file has no
 * value gives null.
 */
export function bundle(definition: Definition): Bundle {
  const root = definition.files.get(definition.rootPath)?.data ?? null
  const bundling: Bundling = {
    definition,
    format: formatOf(root),
    homes: new Map(),
    placed: new Map(),
    origins: new Map([['', { file: definition.rootPath, path: [] }]]),
    waiting: [],
    takenNames: new Map(),
    open: new Set(),
    placedCount: 0,
  }
  findHomes(bundling, root)
  const place: Place = { file: definition.rootPath, at: [], slot: rootSlot }
  const value = isObject(root) ? copyKeys(bundling, root, place) : root
  for (const { at, target, slot } of bundling.waiting)
    putAt(value, at, copy(bundling, target.value, { file: target.file, at, slot }))
  return { value, originOf: (path) => originOf(bundling.origins, path) }
}

function formatOf(root: JsonValue): string {
  if (!isObject(root)) return ''
  if (Object.hasOwn(root, 'swagger')) return '2'
  return String(root['openapi'] ?? '').startsWith('3.0') ? '3.0' : '3.1'
}

const componentKinds = [
  'schemas',
  'parameters',
  'responses',
  'requestBodies',
  'headers',
  'examples',
  'links',
  'callbacks',
  'securitySchemes',
  'pathItems',
  'messages',
]

/** A component of the root file that only refers to another file is where that target belongs. */
function findHomes({ definition, format, homes, takenNames }: Bundling, root: JsonValue): void {
  for (const kind of componentKinds) {
    const path = componentsPath(kind, format)
    const components = path && valueAt(root, path)
    if (!path || !isObject(components)) continue
    takenNames.set(toPointer(path), new Set(Object.keys(components)))
    for (const [name, value] of Object.entries(components)) {
      const target = targetOf(definition, referenceIn(value), definition.rootPath)
      if (!target || target.file === definition.rootPath || Object.keys(value ?? {}).length > 1)
        continue
      if (!homes.has(keyOf(target))) homes.set(keyOf(target), [...path, name])
    }
  }
}

function targetOf(
  { files }: Definition,
  reference: string | undefined,
  file: string,
): ResolvedReference | undefined {
  const found = reference === undefined ? undefined : lookUp(files, reference, file)
  return found?.kind === 'resolved' ? found : undefined
}

function keyOf({ file, path }: ResolvedReference): string {
  return `${file}#${toPointer(path)}`
}

function copy(bundling: Bundling, value: JsonValue, place: Place): JsonValue {
  if (place.slot.holds === 'data') return value
  if (Array.isArray(value))
    return value.map((each, index) => copy(bundling, each, under(place, index)))
  if (!isObject(value)) return value
  const target = targetOf(bundling.definition, referenceIn(value), place.file)
  if (target) return copyReference(bundling, value, target, place)
  return copyKeys(bundling, value, place)
}

function copyKeys(bundling: Bundling, value: JsonObject, place: Place): JsonObject {
  const copied: JsonObject = {}
  for (const [key, each] of Object.entries(value))
    setKey(copied, key, copy(bundling, each, under(place, key)))
  if (isObject(copied['mapping']) && Object.hasOwn(value, 'propertyName'))
    copied['mapping'] = copyMapping(bundling, copied['mapping'], place.file)
  return copied
}

function under({ file, at, slot }: Place, key: string | number): Place {
  return { file, at: [...at, key], slot: slotUnder(slot, key) }
}

/** The values of a discriminator's mapping are references, or names of schemas. */
function copyMapping(bundling: Bundling, mapping: JsonObject, file: string): JsonObject {
  const copied: JsonObject = {}
  for (const [key, value] of Object.entries(mapping)) {
    const isReference = typeof value === 'string' && /[#/]|\.(json|ya?ml)$/i.test(value)
    const target = isReference ? targetOf(bundling.definition, value, file) : undefined
    const slot: Slot = { holds: 'one', kind: 'schemas' }
    const home = target && homeOf(bundling, target, slot)
    setKey(copied, key, home ? `#${toPointer(home)}` : value)
  }
  return copied
}

function copyReference(
  bundling: Bundling,
  value: JsonObject,
  target: ResolvedReference,
  place: Place,
): JsonValue {
  const { $ref: _, ...siblings } = value
  const rest = copyKeys(bundling, siblings, place)
  const home = homeOf(bundling, target, place.slot)
  if (home && toPointer(home) !== toPointer(place.at))
    return { $ref: `#${toPointer(home)}`, ...rest }
  const key = keyOf(target)
  const isClosed = bundling.open.has(key) || bundling.placedCount >= mostPlaced
  const first = bundling.placed.get(key)
  if (isClosed && first) return { $ref: `#${toPointer(first)}`, ...rest }
  if (bundling.open.size >= mostLevels) return value
  return writeInPlace(bundling, target, place, rest)
}

/** The target itself, in place of the reference. */
function writeInPlace(
  bundling: Bundling,
  target: ResolvedReference,
  place: Place,
  siblings: JsonObject,
): JsonValue {
  const key = keyOf(target)
  bundling.placedCount++
  bundling.open.add(key)
  if (!bundling.placed.has(key)) bundling.placed.set(key, place.at)
  noteOrigins(bundling, target, place, siblings)
  const copied = copy(bundling, target.value, { ...place, file: target.file })
  bundling.open.delete(key)
  return isObject(copied) && Object.keys(siblings).length > 0 ? { ...copied, ...siblings } : copied
}

/** What stood beside the reference still comes from there. */
function noteOrigins(
  { origins }: Bundling,
  target: ResolvedReference,
  { at }: Place,
  siblings: JsonObject,
): void {
  for (const key of Object.keys(siblings))
    origins.set(toPointer([...at, key]), originOf(origins, [...at, key]))
  origins.set(toPointer(at), { file: target.file, path: target.path })
}

/** Where in the bundle a target stands or will stand. Undefined when it has to be written in place. */
function homeOf(bundling: Bundling, target: ResolvedReference, slot: Slot): JsonPath | undefined {
  if (target.file === bundling.definition.rootPath) return target.path
  const inside = homeAround(bundling, target)
  if (inside) return inside
  const path =
    slot.kind === undefined || slot.holds === 'many'
      ? undefined
      : componentsPath(slot.kind, bundling.format)
  if (!path) return undefined
  const at = [...path, freeName(bundling, toPointer(path), target)]
  bundling.homes.set(keyOf(target), at)
  bundling.origins.set(toPointer(at), { file: target.file, path: target.path })
  bundling.waiting.push({ at, target, slot })
  return at
}

/** The home of the target, or its place inside of what it is a part of. */
function homeAround({ homes, placed }: Bundling, target: ResolvedReference): JsonPath | undefined {
  const exact = homes.get(keyOf(target))
  if (exact) return exact
  for (let length = target.path.length - 1; length >= 0; length--) {
    const key = keyOf({ ...target, path: target.path.slice(0, length) })
    const around = homes.get(key) ?? placed.get(key)
    if (around) return [...around, ...target.path.slice(length)]
  }
  return undefined
}

function freeName(
  bundling: Bundling,
  components: string,
  { file, path }: ResolvedReference,
): string {
  const taken = bundling.takenNames.get(components) ?? new Set<string>()
  bundling.takenNames.set(components, taken)
  const wanted =
    String(path.at(-1) ?? baseName(file)).replaceAll(/[^A-Za-z0-9._-]/g, '_') || 'value'
  let name = wanted
  for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`
  taken.add(name)
  return name
}

function baseName(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file
  return name.replace(/\.[^.]*$/, '')
}

function putAt(root: JsonValue, path: JsonPath, value: JsonValue): void {
  let holder = root
  for (const key of path.slice(0, -1)) {
    if (!isObject(holder)) return
    if (!Object.hasOwn(holder, String(key))) setKey(holder, String(key), {})
    holder = holder[String(key)] ?? null
  }
  if (isObject(holder)) setKey(holder, String(path.at(-1)), value)
}

function originOf(origins: ReadonlyMap<string, Origin>, path: JsonPath): Origin {
  for (let length = path.length; length >= 0; length--) {
    const origin = origins.get(toPointer(path.slice(0, length)))
    if (origin) return { file: origin.file, path: [...origin.path, ...path.slice(length)] }
  }
  return { file: '', path }
}
