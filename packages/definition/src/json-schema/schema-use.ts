// Whether everything that a schema says can be made a check of: what Ajv refuses to compile is refused here, too.
import { type JsonObject, type JsonValue, isObject } from '../json.ts'
import { createKeywords, type Keywords } from './keywords.ts'
import { compilePattern } from './string-keywords.ts'
import { type Compiler, type Placed, SchemaFault, type Scope } from './types.ts'

const MAX_DEPTH = 500

/** One walk over what a schema leads to. */
interface Walk {
  compiler: Compiler
  keywords: Keywords
  /** Found good before. */
  usable: WeakSet<JsonObject>
  faults: WeakMap<JsonObject, SchemaFault>
  /** Looked at in this walk. */
  seen: Set<JsonObject>
  /** The schemas around the one that is looked at. */
  path: JsonObject[]
}

/** A check of all that an instance could reach, used in the order in which a compiler would meet it. */
export function createUseCheck(
  compiler: Compiler,
  faults: WeakMap<JsonObject, SchemaFault>,
): (placed: Placed) => void {
  const usable = new WeakSet<JsonObject>()
  const keywords = createKeywords(compiler.dialect)
  return (placed) => {
    const [seen, path] = [new Set<JsonObject>(), new Array<JsonObject>()]
    try {
      checkUse(placed, { compiler, keywords, usable, faults, seen, path })
    } catch (fault) {
      if (fault instanceof SchemaFault) for (const around of path) faults.set(around, fault)
      throw fault
    }
    for (const schema of seen) usable.add(schema)
  }
}

function checkUse({ schema, scope }: Placed, walk: Walk): void {
  if (!isObject(schema) || walk.usable.has(schema)) return
  const known = walk.faults.get(schema)
  if (known) throw known
  if (walk.seen.has(schema)) return refuseCycle(schema, walk)
  if (walk.path.length > MAX_DEPTH)
    throw new SchemaFault('too-deep', `Schemas are nested deeper than ${MAX_DEPTH}`)
  walk.seen.add(schema)
  walk.path.push(schema)
  checkTypes(schema, walk.compiler)
  for (const { name } of walk.keywords.of(schema)) {
    const value = schema[name]
    if (value !== undefined) checkKeyword(name, value, { schema, scope }, walk)
  }
  walk.path.pop()
}

function refuseCycle(schema: JsonObject, { compiler, path }: Walk): void {
  if (compiler.options.refuseCycles && path.includes(schema))
    throw new SchemaFault('unresolved-reference', 'The schema leads back to itself')
}

function invalid(message: string): SchemaFault {
  return new SchemaFault('invalid-schema', message)
}

function checkTypes(schema: JsonObject, { options, dialect }: Compiler): void {
  const { type, nullable } = schema
  const isNullable = options.isNullable?.(schema) ?? nullable === true
  const types = Array.isArray(type) ? type : type === undefined ? [] : [type]
  if (nullable !== undefined && typeof nullable !== 'boolean')
    throw invalid('"nullable" must be true or false')
  if (types.includes('null') && nullable === false)
    throw invalid('The type "null" contradicts "nullable: false"')
  if (types.length === 0 && (nullable !== undefined || isNullable))
    throw invalid('"nullable" means nothing without "type"')
  if (dialect.idKeyword === '$id' && schema['id'] !== undefined)
    throw invalid('"id" is a keyword of draft 4 only; it is "$id" now')
}

/** Keywords whose value is a schema, or a list or a map of schemas. */
const APPLICATORS = new Set([
  'not',
  'anyOf',
  'oneOf',
  'allOf',
  'prefixItems',
  'items',
  'contains',
  'propertyNames',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
])
const LISTS = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems', 'items'])
const MAPS = new Set(['properties', 'patternProperties', 'dependencies', 'dependentSchemas'])

function checkKeyword(name: string, value: JsonValue, placed: Placed, walk: Walk): void {
  const { scope } = placed
  if (APPLICATORS.has(name)) return checkApplicator(name, value, scope, walk)
  if (MAPS.has(name)) return checkMap(name, value, scope, walk)
  switch (name) {
    case '$ref':
      return checkReference(value, placed, walk)
    case '$dynamicRef':
    case '$recursiveRef':
      if (typeof value === 'string' && value.startsWith('#')) return
      throw invalid(`"${name}" must be a fragment`)
    case 'if':
      return checkConditional(value, placed, walk)
    case 'then':
    case 'else':
      return requireSchema(name, value)
    case 'additionalItems':
      if (!isObject(placed.schema) || !Array.isArray(placed.schema['items'])) return
      return checkApplicator(name, value, scope, walk)
    default:
      return checkAssertion(name, value, walk.compiler)
  }
}

function checkAssertion(name: string, value: JsonValue, { options }: Compiler): void {
  if (name === 'enum' && Array.isArray(value) && value.length === 0)
    throw invalid('"enum" must not be empty')
  if (name === '$dynamicAnchor' && typeof value !== 'string')
    throw invalid('"$dynamicAnchor" must be a text')
  if (name === '$recursiveAnchor' && typeof value !== 'boolean')
    throw invalid('"$recursiveAnchor" must be true or false')
  if (name === 'format' && typeof value !== 'string') throw invalid('"format" must be a text')
  if (name === 'pattern' && typeof value === 'string') compilePattern(value, options.compilePattern)
}

function checkReference(value: JsonValue, { schema, scope }: Placed, walk: Walk): void {
  if (typeof value !== 'string') throw invalid('"$ref" must be a text')
  if (isObject(schema)) checkUse(walk.compiler.reference(value, schema, scope).target, walk)
}

function checkConditional(value: JsonValue, { schema, scope }: Placed, walk: Walk): void {
  requireSchema('if', value)
  if (!isObject(schema)) return
  const { compiler } = walk
  const clauses = [schema['then'], schema['else']].filter((clause) => clause !== undefined)
  const used = clauses.filter((clause) => compiler.says(compiler.child(clause, scope).schema))
  if (used.length === 0) return
  for (const child of [value, ...used]) checkUse(compiler.child(child, scope), walk)
}

function checkApplicator(name: string, value: JsonValue, scope: Scope, walk: Walk): void {
  const { compiler } = walk
  const children = Array.isArray(value) && LISTS.has(name) ? value : [value]
  for (const child of children) requireSchema(name, child)
  const placed = children.map((child) => compiler.child(child, scope))
  const isMoot = name === 'anyOf' && !compiler.dialect.next
  if (isMoot && placed.some(({ schema }) => !compiler.says(schema))) return
  for (const child of placed) checkUse(child, walk)
}

function checkMap(name: string, value: JsonValue, scope: Scope, walk: Walk): void {
  if (!isObject(value)) return
  const { compiler } = walk
  for (const key of Object.keys(value)) {
    const child = value[key]
    if (name === 'patternProperties') compilePattern(key, compiler.options.compilePattern)
    if (!Array.isArray(child)) checkUse(compiler.child(child, scope), walk)
  }
}

function requireSchema(name: string, value: JsonValue): void {
  if (!isObject(value) && typeof value !== 'boolean') throw invalid(`"${name}" must be a schema`)
}
