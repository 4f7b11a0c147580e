// The places of a schema document that references can lead to: its root, what `$id` names, and anchors.
import { type JsonObject, type JsonValue, isObject } from '../json.ts'
import { parsePointer } from '../pointer.ts'
import type { Check, DialectTraits, Resources, Schema, Scope } from './types.ts'

/** References that are relative and have no base are resolved below this address, which is cut off again. */
const NO_BASE = 'relative:///'

/** What a reference means where a base applies. A fragment that says nothing is left out. */
export function resolveUri(base: string, ref: string): string {
  const target = ref.replace(/#\/?$/, '')
  if (target.startsWith('#')) return (base.split('#')[0] ?? '') + target
  if (target === '') return base
  if (!URL.canParse(base, NO_BASE)) return target
  const from = new URL(base, NO_BASE)
  if (!URL.canParse(target, from.href)) return target
  const { href } = new URL(target, from)
  return href.startsWith(NO_BASE) ? href.slice(NO_BASE.length) : href
}

/** The scope of a schema document. What it names is looked for when the first reference is resolved. */
export function createScope(root: Schema, dialect: DialectTraits): Scope {
  const id = isObject(root) ? root[dialect.idKeyword] : undefined
  const base = typeof id === 'string' && !id.startsWith('#') ? resolveUri('', id) : ''
  return scopeAt({ root, schemas: new Map(), scopes: new Map() }, base)
}

/** The scope of the schemas of a document whose references somebody else resolves. */
export function createSharedScope(): Scope {
  return { base: '', resources: undefined, checks: new WeakMap<JsonObject, Check>() }
}

/** The scope inside a schema: a `$id` begins a new one. */
export function innerScope(schema: JsonValue | undefined, scope: Scope, dialect: DialectTraits) {
  if (!scope.resources || !isObject(schema)) return scope
  const id = schema[dialect.idKeyword]
  if (typeof id !== 'string' || id.startsWith('#') || schema === scope.resources.root) return scope
  return scopeAt(scope.resources, resolveUri(scope.base, id))
}

/** The schema that a reference in a scope leads to, with its own scope. */
export function findSchema(
  ref: string,
  scope: Scope,
  dialect: DialectTraits,
): { schema: JsonValue; scope: Scope } | undefined {
  const { resources } = scope
  if (!resources) return undefined
  if (resources.schemas.size === 0) nameSchemas(resources, dialect)
  const uri = resolveUri(scope.base, ref)
  const named = resources.schemas.get(uri)
  if (named) return { schema: named.schema, scope: scopeAt(resources, named.base) }
  const [address = '', fragment = ''] = uri.split('#', 2)
  const start = resources.schemas.get(address)
  const keys = parsePointer(fragment)
  return start && keys
    ? walk(start.schema, keys, scopeAt(resources, start.base), dialect)
    : undefined
}

function walk(start: JsonValue, keys: readonly string[], from: Scope, dialect: DialectTraits) {
  let [schema, scope] = [start, from]
  for (const key of keys) {
    const child: JsonValue | undefined = childOf(schema, key)
    if (child === undefined) return undefined
    schema = child
    scope = innerScope(schema, scope, dialect)
  }
  return { schema, scope }
}

function childOf(value: JsonValue, key: string): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(key)]
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function scopeAt(resources: Resources, base: string): Scope {
  const known = resources.scopes.get(base)
  if (known) return known
  const scope = { base, resources, checks: new WeakMap<JsonObject, Check>() }
  resources.scopes.set(base, scope)
  return scope
}

/** Keywords whose values are no schemas and hold none. */
const VALUES = new Set(['enum', 'const', 'default', 'examples', 'example', 'required'])
/** Keywords whose values have names as keys. */
const MAPS = new Set(['$defs', 'definitions', 'properties', 'patternProperties', 'dependencies'])

function nameSchemas(resources: Resources, dialect: DialectTraits): void {
  const open: { value: JsonValue; base: string; isMap: boolean }[] = []
  const base = createScope(resources.root, dialect).base
  resources.schemas.set(base, { schema: resources.root, base })
  open.push({ value: resources.root, base, isMap: false })
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, isMap } = next
    const base = isMap ? next.base : nameSchema(value, next.base, resources, dialect)
    for (const [key, child] of Object.entries(isObject(value) || Array.isArray(value) ? value : {}))
      if (isMap || Array.isArray(value) || !VALUES.has(key))
        open.push({ value: child, base, isMap: !isMap && !Array.isArray(value) && MAPS.has(key) })
  }
}

/** Notes the names of one schema and answers with the base inside it. */
function nameSchema(
  schema: JsonValue,
  outer: string,
  resources: Resources,
  dialect: DialectTraits,
): string {
  if (!isObject(schema)) return outer
  const id = schema[dialect.idKeyword]
  let base = outer
  if (typeof id === 'string') {
    const uri = schema === resources.root ? outer : resolveUri(outer, id)
    if (!id.startsWith('#')) base = uri
    if (!resources.schemas.has(uri)) resources.schemas.set(uri, { schema, base })
  }
  for (const anchor of [schema['$anchor'], schema['$dynamicAnchor']])
    if (typeof anchor === 'string')
      resources.schemas.set(resolveUri(base, `#${anchor}`), { schema, base })
  return base
}
