// Finds out whether a schema can be used at all: it keeps the rules of its dialect, and everything it says can be made
// a check of. What Ajv refuses to compile is refused here, and a reference that leads nowhere counts even where no
// instance would reach it. A schema that was found good is not looked at again.
import { type JsonObject, type JsonValue, isObject } from '../json.ts'
import { dialectUris, type KeywordRule, schemaRules, type SchemaRules } from './schema-rules.ts'
import { createUseCheck } from './schema-use.ts'
import { type Compiler, type Placed, SchemaFault, type Scope } from './types.ts'

/** Looks at a schema and all it leads to; throws a `SchemaFault` where it cannot be used. */
export type SchemaCheck = (placed: Placed) => void

/** A check of schemas that remembers what it has seen. */
export function createSchemaCheck(compiler: Compiler): SchemaCheck {
  const wellFormed = new WeakSet<JsonObject>()
  const faults = new WeakMap<JsonObject, SchemaFault>()
  const good = new WeakSet<JsonObject>()
  const checkUse = createUseCheck(compiler, faults)
  return (placed) => {
    if (!isObject(placed.schema) || good.has(placed.schema)) return
    const known = faults.get(placed.schema)
    if (known) throw known
    try {
      checkForm(placed, compiler, wellFormed)
      checkUse(placed)
      good.add(placed.schema)
    } catch (fault) {
      if (fault instanceof SchemaFault) faults.set(placed.schema, fault)
      throw fault
    }
  }
}

/** Every schema inside, used or not, keeps the rules of the dialect. */
function checkForm(root: Placed, compiler: Compiler, wellFormed: WeakSet<JsonObject>): void {
  const rules = rulesFor(root, compiler)
  const open: Placed[] = [root]
  const seen: JsonObject[] = []
  for (let next = open.pop(); next; next = open.pop()) {
    const { schema, scope } = next
    if (!isObject(schema) || wellFormed.has(schema)) continue
    wellFormed.add(schema)
    seen.push(schema)
    try {
      if (schema !== root.schema) checkAnchors(schema)
      for (const child of schemasIn(schema, rules))
        open.push(placedIn(child, scope, rules, compiler))
    } catch (fault) {
      for (const schema of seen) wellFormed.delete(schema)
      throw fault
    }
  }
}

function rulesFor({ schema }: Placed, compiler: Compiler): SchemaRules {
  const { dialect } = compiler.options
  const named = isObject(schema) ? schema['$schema'] : undefined
  // Ajv has one class for drafts 6 and 7, which goes by draft 7 unless told otherwise.
  if (named === undefined) return schemaRules[dialect === 'draft6' ? 'draft7' : dialect]
  const meant = typeof named === 'string' ? dialectUris.get(named.replace(/#$/, '')) : undefined
  if (!meant) throw new SchemaFault('invalid-schema', `"$schema" names no known dialect`)
  return schemaRules[meant]
}

/** A child as it is used; where its reference leads nowhere, the child as it is written. */
function placedIn(child: JsonValue, scope: Scope, rules: SchemaRules, compiler: Compiler): Placed {
  if (!rules.isSchema(child)) throw new SchemaFault('invalid-schema', 'A schema must be an object')
  try {
    return compiler.child(child, scope)
  } catch {
    return { schema: isObject(child) ? child : true, scope }
  }
}

/** The schemas that stand in a schema. Throws when a keyword holds what it must not. */
function schemasIn(schema: JsonObject, rules: SchemaRules): JsonValue[] {
  const children: JsonValue[] = []
  for (const key of Object.keys(schema)) {
    const rule = rules.keywords.get(key)
    const value = schema[key]
    if (!rule || value === undefined) continue
    if (!rule.accepts(value)) throw new SchemaFault('invalid-schema', `"${key}" must not be this`)
    children.push(...childrenOf(rule, value))
  }
  for (const [key, limit] of EXCLUSIVE)
    if (typeof schema[key] === 'boolean' && schema[limit] === undefined)
      throw new SchemaFault('invalid-schema', `"${key}" needs "${limit}" beside it`)
  return children
}

function checkAnchors(schema: JsonObject): void {
  for (const anchor of [schema['$anchor'], schema['$dynamicAnchor']])
    if (typeof anchor === 'string' && !/^[a-z_][-a-z0-9._]*$/i.test(anchor))
      throw new SchemaFault('invalid-schema', `"${anchor}" is no name for an anchor`)
}

const EXCLUSIVE = [
  ['exclusiveMaximum', 'maximum'],
  ['exclusiveMinimum', 'minimum'],
] as const

function childrenOf({ holds }: KeywordRule, value: JsonValue): JsonValue[] {
  if (holds === 'nothing') return []
  if (holds === 'schema') return [value]
  if (holds === 'schema-or-flag') return isObject(value) ? [value] : []
  if (Array.isArray(value)) return value
  if (holds === 'schema-or-list') return [value]
  const children = isObject(value) ? Object.values(value) : []
  return holds === 'dependencies' ? children.filter((child) => !Array.isArray(child)) : children
}
