// A schema as it counts: what `allOf` brings together is one list of parts, `nullable` and the type "null" are the same,
// and alternatives are those that are left when "null" is taken away.
import { type JsonObject, type JsonValue, isObject } from '../../json.ts'
import { isEqual } from '../equal.ts'
import { type Spot, isTrue, ownValue, rawChild, referenceOf, resolved, targetOf } from '../spot.ts'

export interface SchemaView {
  /** The schema itself and everything that applies together with it. */
  readonly parts: readonly Spot[]
  /** Undefined when any type is allowed. Never has "null". */
  readonly types: ReadonlySet<string> | undefined
  /** Undefined when nothing is said of it. */
  readonly isNullable: boolean | undefined
  readonly alternatives: readonly Spot[]
  /** A reference that leads out of the document, or nowhere. */
  readonly unresolved: string | undefined
}

const mostParts = 100

export function viewOf(spot: Spot): SchemaView {
  if (!isObject(spot.value)) return create(spot)
  const { views } = spot.document
  const known = views.get(spot.value)
  if (known) return known
  const view = create(spot)
  views.set(spot.value, view)
  return view
}

function create(spot: Spot): SchemaView {
  const { parts, isWrapped, alternatives, unresolved } = gather(spot)
  const types = typesOf(parts, alternatives)
  const isFalse = parts.some(({ value }) => value === false)
  return {
    parts,
    types: isFalse ? new Set() : withoutNull(types),
    isNullable: isWrapped ? true : types?.has('null'),
    alternatives,
    unresolved,
  }
}

interface Gathered {
  parts: Spot[]
  alternatives: Spot[]
  /** "Null, or the following" around the schema. */
  isWrapped: boolean
  unresolved: string | undefined
}

function gather(schema: Spot): Gathered {
  const gathered: Gathered = {
    parts: [],
    alternatives: [],
    isWrapped: false,
    unresolved: undefined,
  }
  const waiting = [schema]
  const seen = new Set<unknown>()
  for (let next = 0; next < waiting.length && next < mostParts; next++) {
    const spot = waiting[next]
    if (!spot || (isObject(spot.value) && seen.has(spot.value))) continue
    seen.add(spot.value)
    waiting.push(...gatherOne(spot, gathered))
  }
  return gathered
}

/** Adds what one part says and answers with what applies together with it. */
function gatherOne(spot: Spot, gathered: Gathered): Spot[] {
  const reference = referenceOf(spot)
  if (reference === undefined) return gatherPlain(spot, gathered)
  const target = targetOf(spot)
  if (!target) gathered.unresolved = reference
  const siblings = spot.document.dialect === '3.1' ? gatherPlain(spot, gathered) : []
  return target ? [...siblings, target] : siblings
}

function gatherPlain(spot: Spot, gathered: Gathered): Spot[] {
  gathered.parts.push(spot)
  if (!Array.isArray(rawChild(spot, 'type').value) && isNullWrapper(spot)) gathered.isWrapped = true
  const together = rawElements(rawChild(spot, 'allOf'))
  for (const key of ['oneOf', 'anyOf']) {
    const all = rawElements(rawChild(spot, key))
    const branches = all.filter((branch) => !isNullSchema(branch))
    if (branches.length < all.length) gathered.isWrapped = true
    if (branches.length === 1 && branches[0]) together.push(branches[0])
    else if (gathered.alternatives.length === 0) gathered.alternatives = branches
  }
  return together
}

function isNullWrapper(spot: Spot): boolean {
  return (
    (isTrue(spot, 'nullable') || isTrue(spot, 'x-nullable')) &&
    rawChild(spot, 'type').value === undefined
  )
}

function isNullSchema(branch: Spot): boolean {
  const { value } = branch
  if (!isObject(value)) return false
  const isOnlyNull = Array.isArray(value['enum']) && value['enum'].every((each) => each === null)
  return value['type'] === 'null' || (isOnlyNull && value['type'] === undefined)
}

function rawElements(spot: Spot): Spot[] {
  return Array.isArray(spot.value) ? spot.value.map((_, index) => rawChild(spot, index)) : []
}

/** What all parts allow; where none says, what the alternatives say. */
function typesOf(parts: readonly Spot[], alternatives: readonly Spot[]): Set<string> | undefined {
  let types: Set<string> | undefined
  for (const part of parts) {
    const own = ownTypes(part)
    if (own) types = types ? intersection(types, own) : own
  }
  if (types || alternatives.length === 0) return types
  const each = alternatives.map((branch) => ownTypes(resolved(branch)))
  return each.every((own) => own !== undefined)
    ? new Set(each.flatMap((own) => [...own]))
    : undefined
}

function ownTypes(part: Spot): Set<string> | undefined {
  const { value } = rawChild(part, 'type')
  const types = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  const names = types.filter((type) => typeof type === 'string')
  if (names.length === 0) return undefined
  const isNullable = isTrue(part, 'nullable') || isTrue(part, 'x-nullable')
  return new Set(isNullable ? [...names, 'null'] : names)
}

function intersection(left: Set<string>, right: Set<string>): Set<string> {
  const kept = [...left].filter((type) => accepts(right, type))
  const narrower = [...right].filter((type) => accepts(left, type))
  return new Set([...kept, ...narrower])
}

/** An integer is a number. */
export function accepts(types: ReadonlySet<string>, type: string): boolean {
  return types.has(type) || (type === 'integer' && types.has('number'))
}

function withoutNull(types: Set<string> | undefined): Set<string> | undefined {
  if (!types) return undefined
  const rest = new Set(types)
  rest.delete('null')
  return rest
}

/** Where the first part that has the keyword has it. */
export function keyword(view: SchemaView, name: string): Spot | undefined {
  const part = view.parts.find((each) => ownValue(each.value, name) !== undefined)
  return part && rawChild(part, name)
}

/** What the first part that has the keyword says. */
export function keywordValue(view: SchemaView, name: string): JsonValue | undefined {
  for (const { value } of view.parts) {
    const own = ownValue(value, name)
    if (own !== undefined) return own
  }
  return undefined
}

/** Keywords that hold schemas, which are compared one by one. */
const structure = new Set([
  'allOf',
  'oneOf',
  'anyOf',
  'properties',
  'additionalProperties',
  'patternProperties',
  'items',
  'prefixItems',
])

/** Whether two schemas say the same, apart from the schemas they hold. A quick look, before the thorough one. */
export function saysTheSame(old: SchemaView, fresh: SchemaView): boolean {
  if (old.parts.length !== fresh.parts.length || old.isNullable !== fresh.isNullable) return false
  if (old.alternatives.length > 0 || fresh.alternatives.length > 0) return false
  return old.parts.every((part, index) => partSaysTheSame(part.value, fresh.parts[index]?.value))
}

function partSaysTheSame(old: JsonValue | undefined, fresh: JsonValue | undefined): boolean {
  if (!isObject(old) || !isObject(fresh)) return old === fresh
  return coveredBy(old, fresh) && coveredBy(fresh, old)
}

function coveredBy(left: JsonObject, right: JsonObject): boolean {
  return Object.keys(left).every(
    (key) => structure.has(key) || isEqual(left[key], ownValue(right, key)),
  )
}

/** The numbers that the parts give for a keyword. */
export function numbersOf(view: SchemaView, name: string): number[] {
  return view.parts
    .map((part) => rawChild(part, name).value)
    .filter((value) => typeof value === 'number')
}

/** The properties of all parts; of two with one name, the first. */
export function propertiesOf(view: SchemaView, name = 'properties'): Map<string, Spot> {
  const properties = new Map<string, Spot>()
  for (const part of view.parts) {
    const holder = rawChild(part, name)
    if (!isObject(holder.value)) continue
    for (const key of Object.keys(holder.value))
      if (!properties.has(key)) properties.set(key, rawChild(holder, key))
  }
  return properties
}

/** The names that any part requires. 2.0 parameters have a boolean there, which says nothing of properties. */
export function requiredOf(view: SchemaView): Set<string> {
  const names = view.parts.flatMap((part) => rawChild(part, 'required').value)
  return new Set(names.filter((name) => typeof name === 'string'))
}
