// Turns one schema into one closure, at its first use. Closures are kept by the identity of the schema.
import { type JsonObject, type JsonValue, isObject } from '../json.ts'
import { withErrorMessages, withKeywordMessage } from './error-messages.ts'
import { createKeywords, type Keywords, type KnownKeyword, traits } from './keywords.ts'
import { findSchema, innerScope } from './resources.ts'
import { fail } from './run.ts'
import { isNullable, isOfType, typesOf } from './type-keyword.ts'
import {
  type Check,
  type Compiler,
  type Evaluated,
  type Placed,
  type Run,
  type Schema,
  SchemaFault,
  type Scope,
} from './types.ts'

const MAX_DEPTH = 500
const MAX_STEPS = 20_000_000
const MAX_HOPS = 100

/** A compiler for one dialect and one set of options. */
export function createCompiler(options: Compiler['options']): Compiler {
  const dialect = traits[options.dialect]
  const keywords = createKeywords(dialect)
  const says = (schema: Schema) =>
    isObject(schema) ? Object.keys(schema).some((key) => keywords.has(key)) : !schema
  const compiler: Compiler = {
    options,
    dialect,
    says,
    child(value, scope) {
      const placed = { schema: toSchema(value), scope: innerScope(value, scope, dialect) }
      return options.ignoreReferenceSiblings ? followed(placed, compiler) : placed
    },
    check({ schema, scope }) {
      if (schema === false) return never
      if (!isObject(schema) || !says(schema)) return undefined
      const known = scope.checks.get(schema)
      if (known) return known
      const check = lazily(() => makeCheck(schema, scope, compiler, keywords))
      scope.checks.set(schema, check)
      return check
    },
    reference(ref, from, scope) {
      const target = resolve(ref, from, scope, compiler)
      return { target, check: compiler.check(target), inPlace: !hasReference(target.schema) }
    },
  }
  return compiler
}

function toSchema(value: JsonValue | undefined): Schema {
  return isObject(value) || value === false ? value : true
}

const never: Check = (_value, run) =>
  fail(
    run,
    'false schema',
    () => ({}),
    () => 'must not be here: the schema is false',
  )

/**
 * Makes the check of a schema when it is first asked. Ends what would not end by itself: schemas that lead back to
 * themselves, and values nested without measure.
 */
function lazily(make: () => Check): Check {
  let check: Check | undefined
  return (value, run) => {
    if (++run.depth > MAX_DEPTH)
      throw new SchemaFault('too-deep', `Schemas or values are nested deeper than ${MAX_DEPTH}`)
    if (++run.steps > MAX_STEPS)
      throw new SchemaFault('too-long', `The check took more than ${MAX_STEPS} steps`)
    check ??= make()
    const ok = run.passed ? remembered(check, value, run) : check(value, run)
    run.depth--
    return ok
  }
}

/** What was passed before counts as if it were checked now, with its steps. */
function remembered(check: Check, value: JsonValue, run: Run): boolean {
  // What is looked at inside a value matters to what stands around it.
  const isClosed = typeof value === 'object' && value !== null && !run.evaluated
  const known = isClosed ? run.passed?.get(value) : undefined
  if (!known) return check(value, run)
  const before = known.get(check)
  if (before && before.depth >= run.depth) {
    run.steps += before.steps
    return true
  }
  const { steps, depth, errors } = run
  const count = errors.length
  const ok = check(value, run)
  if (ok && errors.length === count) known.set(check, { depth, steps: run.steps - steps })
  return ok
}

function resolve(ref: string, from: JsonObject, scope: Scope, compiler: Compiler): Placed {
  const { resolveReference } = compiler.options
  const found = resolveReference
    ? { schema: resolveReference(ref, from), scope }
    : findSchema(ref, scope, compiler.dialect)
  if (found?.schema === undefined)
    throw new SchemaFault('unresolved-reference', `The reference "${ref}" leads nowhere`)
  return compiler.child(found.schema, found.scope)
}

function followed(placed: Placed, compiler: Compiler): Placed {
  let { schema, scope } = placed
  for (let hops = 0; isObject(schema) && typeof schema['$ref'] === 'string'; hops++) {
    const { resolveReference } = compiler.options
    const ref: string = schema['$ref']
    const found: { schema: JsonValue | undefined; scope: Scope } | undefined = resolveReference
      ? { schema: resolveReference(ref, schema), scope }
      : findSchema(ref, scope, compiler.dialect)
    if (found?.schema === undefined || hops > MAX_HOPS)
      throw new SchemaFault('unresolved-reference', `The reference "${ref}" leads nowhere`)
    schema = toSchema(found.schema)
    scope = found.scope
  }
  return { schema, scope }
}

const REFERENCES = ['$ref', '$recursiveRef', '$recursiveAnchor', '$dynamicRef', '$dynamicAnchor']

/** Tells whether a reference stands anywhere in a schema. One without any counts as written in place. */
function hasReference(schema: JsonValue): boolean {
  const open: JsonValue[] = [schema]
  const seen = new Set<JsonValue>()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    if (isObject(next) && REFERENCES.some((name) => name in next)) return true
    open.push(...Object.values(next))
  }
  return false
}

/** The keywords of a schema for values of one type, or of all. */
interface Group {
  type: KnownKeyword['type']
  accepts: ((value: JsonValue) => boolean) | undefined
  checks: Check[]
  /** The type is wrong where the group does not apply. */
  decidesType: boolean
}

function makeCheck(
  schema: JsonObject,
  scope: Scope,
  compiler: Compiler,
  keywords: Keywords,
): Check {
  const types = typesOf(schema, compiler.options.isNullable ?? isNullable)
  const groups: Group[] = []
  for (const { name, make, type } of keywords.of(schema)) {
    let group = groups.at(-1)
    if (!group || group.type !== type) groups.push((group = createGroup(type)))
    const value = schema[name]
    const check = value === undefined ? undefined : make({ schema, value, scope, compiler })
    if (check) group.checks.push(worded(name, check, schema, compiler))
  }
  const decisive = types.length === 1 ? groups.find(({ type }) => type === types[0]) : undefined
  if (decisive) decisive.decidesType = true
  const failType = worded('type', typeFailure(schema, types), schema, compiler)
  const first = decisive ? [] : types
  return finished(runGroups(groups, first, failType), schema, compiler)
}

function createGroup(type: KnownKeyword['type']): Group {
  const accepts = type && ((value: JsonValue) => isOfType(type, value))
  return { type, accepts, checks: [], decidesType: false }
}

function typeFailure({ type = null }: JsonObject, types: readonly JsonValue[]): Check {
  return (_value, run) =>
    fail(
      run,
      'type',
      () => ({ type }),
      () => `must be ${types.join(' or ')}`,
    )
}

/** Asks the groups in their order. The types come first unless one of the groups decides about them. */
function runGroups(groups: readonly Group[], types: readonly JsonValue[], failType: Check): Check {
  const isWrongType = (value: JsonValue) =>
    types.length > 0 && !types.some((type) => isOfType(type, value))
  return (value, run) => {
    let ok = true
    if (isWrongType(value)) {
      ok = failType(value, run)
      // Inside `anyOf` and its kin, keywords for every type are still asked.
      if (!run.all && (!run.composite || run.silent)) return false
    }
    for (const { accepts, checks, decidesType } of groups) {
      if (accepts && !accepts(value)) {
        if (decidesType) ok = failType(value, run)
      } else if (!runChecks(checks, value, run)) ok = false
      if (!ok && !run.all) return false
    }
    return ok
  }
}

function finished(check: Check, schema: JsonObject, compiler: Compiler): Check {
  const { errorMessages, allErrors } = compiler.options
  const { errorMessage } = schema
  let finished = tracksEvaluated(schema, compiler) ? tracked(check) : check
  if (errorMessages && allErrors && errorMessage !== undefined)
    finished = withErrorMessages(finished, errorMessage)
  return finished
}

/** A keyword's check whose errors are told in the words of the schema, if it has some. */
function worded(keyword: string, check: Check, schema: JsonObject, compiler: Compiler): Check {
  const { errorMessages, allErrors } = compiler.options
  const { errorMessage } = schema
  if (!errorMessages || !allErrors || errorMessage === undefined) return check
  return withKeywordMessage(keyword, check, errorMessage)
}

function runChecks(checks: readonly Check[], value: JsonValue, run: Run): boolean {
  let ok = true
  for (const check of checks) {
    if (check(value, run)) continue
    ok = false
    if (!run.all) break
  }
  return ok
}

function tracksEvaluated(schema: JsonObject, compiler: Compiler): boolean {
  const { unevaluatedProperties, unevaluatedItems } = schema
  return compiler.dialect.next && (unevaluatedProperties ?? unevaluatedItems) !== undefined
}

/** Keeps track of what is looked at, where nothing around does so. */
function tracked(check: Check): Check {
  return (value, run) => {
    if (run.evaluated) return check(value, run)
    run.evaluated = { properties: [], items: 0 } satisfies Evaluated
    const ok = check(value, run)
    run.evaluated = undefined
    return ok
  }
}
