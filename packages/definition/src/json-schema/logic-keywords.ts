// Keywords that look at values of every type: fixed values, and schemas weighed against each other.
import { type JsonValue, isObject } from '../json.ts'
import { isEqual } from './equality.ts'
import { ask, checkBranch, checkInPlace, fail, markProperties, mergeEvaluated } from './run.ts'
import type { Check, Evaluated, KeywordInput, Run } from './types.ts'

function listOf(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : []
}

export function constant({ value: allowed, compiler }: KeywordInput): Check {
  const follow = compiler.options.followReferences
  const isScalar = typeof allowed !== 'object' || allowed === null
  return (value, run) =>
    (isScalar ? value === allowed : isEqual(value, allowed, follow)) ||
    fail(
      run,
      'const',
      () => ({ allowedValue: allowed }),
      () => 'must be equal to the constant',
    )
}

export function enumeration({ value, compiler }: KeywordInput): Check | undefined {
  if (!Array.isArray(value)) return undefined
  const follow = compiler.options.followReferences
  const scalars = new Set<JsonValue>(
    value.filter((item) => typeof item !== 'object' || item === null),
  )
  const others = value.filter((item) => typeof item === 'object' && item !== null)
  return (candidate, run) =>
    scalars.has(candidate) ||
    others.some((item) => isEqual(candidate, item, follow)) ||
    fail(
      run,
      'enum',
      () => ({ allowedValues: value }),
      () => 'must be one of the allowed values',
    )
}

export function not({ value, scope, compiler }: KeywordInput): Check {
  const check = compiler.check(compiler.child(value, scope))
  return (value, run) => {
    const { evaluated } = run
    run.evaluated = undefined
    const matches = !check || ask(run, () => check(value, run))
    run.evaluated = evaluated
    return (
      !matches ||
      fail(
        run,
        'not',
        () => ({}),
        () => 'must not match the schema in "not"',
      )
    )
  }
}

export function allOf({ value, scope, compiler }: KeywordInput): Check | undefined {
  const checks = listOf(value).flatMap((schema) => {
    const check = compiler.check(compiler.child(schema, scope))
    return check ? [check] : []
  })
  if (checks.length === 0) return undefined
  return (value, run) => {
    let ok = true
    for (const check of checks) {
      if (checkInPlace(check, value, run, always)) continue
      ok = false
      if (!run.all) break
    }
    return ok
  }
}

const always = () => true

export function anyOf({ value, scope, compiler }: KeywordInput): Check | undefined {
  const checks = listOf(value).map((schema) => compiler.check(compiler.child(schema, scope)))
  // What is looked at in other branches only counts where unevaluated properties are known.
  if (!compiler.dialect.next && checks.includes(undefined)) return undefined
  return (value, run) => {
    const before = run.errors.length
    let ok = false
    for (const check of checks) {
      if (!check || checkBranch(check, value, run)) ok = true
      if (ok && !run.evaluated) break
    }
    if (!ok)
      return fail(
        run,
        'anyOf',
        () => ({}),
        () => 'must match a schema in "anyOf"',
      )
    run.errors.length = before
    return true
  }
}

export function oneOf({ value, scope, compiler }: KeywordInput): Check {
  const checks = listOf(value).map((schema) => compiler.check(compiler.child(schema, scope)))
  return (value, run) => {
    const before = run.errors.length
    const matches = matching(checks, value, run)
    if (matches.length === 1) {
      run.errors.length = before
      return true
    }
    return fail(
      run,
      'oneOf',
      () => ({ passingSchemas: matches.length === 0 ? null : matches }),
      () => 'must match exactly one schema in "oneOf"',
    )
  }
}

/** The indexes of the schemas that match, of two at most. */
function matching(checks: readonly (Check | undefined)[], value: JsonValue, run: Run): number[] {
  const matches: number[] = []
  // What the second schema that matches has looked at does not count.
  const counts = (ok: boolean) => ok && matches.length === 0
  for (const [index, check] of checks.entries()) {
    if (!check || checkBranch(check, value, run, counts)) matches.push(index)
    if (matches.length === 2) break
  }
  return matches
}

export function conditional({ value, schema, scope, compiler }: KeywordInput): Check | undefined {
  const condition = compiler.check(compiler.child(value, scope))
  const clause = (keyword: string) => {
    const clause = schema[keyword]
    return clause === undefined ? undefined : compiler.check(compiler.child(clause, scope))
  }
  const [yes, no] = [clause('then'), clause('else')]
  if (!yes && !no) return undefined
  const settle = settler({ value, schema })
  return (value, run) => {
    const evaluated: Run['evaluated'] = run.evaluated && { properties: [], items: 0 }
    const holds = !condition || askIn(evaluated, condition, value, run)
    const check = holds ? yes : no
    const ok = !check || checkInPlace(check, value, run)
    if (run.evaluated && evaluated) settle(run.evaluated, evaluated, Boolean(check) && ok)
    if (ok || run.isOver) return ok
    return fail(
      run,
      'if',
      () => ({ failingKeyword: holds ? 'then' : 'else' }),
      () => `must match the schema in "${holds ? 'then' : 'else'}"`,
    )
  }
}

function askIn(evaluated: Run['evaluated'], condition: Check, value: JsonValue, run: Run): boolean {
  const outer = run.evaluated
  run.evaluated = evaluated
  const holds = ask(run, () => condition(value, run))
  run.evaluated = outer
  return holds
}

const EVALUATING = ['properties', 'patternProperties', 'additionalProperties', '$ref', 'allOf']
const CHOOSING = ['anyOf', 'oneOf', 'if', 'dependentSchemas', 'unevaluatedProperties']

/**
 * Says what a condition has looked at. The properties that it names count even where it does not hold, unless one of
 * the clauses looks at properties too: then they count where that clause is followed. This is how Ajv has it.
 */
function settler({ value, schema }: Pick<KeywordInput, 'value' | 'schema'>) {
  const properties = isObject(value) && isObject(value['properties']) ? value['properties'] : {}
  const named = new Set(Object.keys(properties))
  const clausesEvaluate = [schema['then'], schema['else']].some(
    (clause) =>
      isObject(clause) && [...EVALUATING, ...CHOOSING].some((keyword) => keyword in clause),
  )
  return (outer: Evaluated, inner: Evaluated, isFollowed: boolean) => {
    if (clausesEvaluate && !isFollowed) return
    mergeEvaluated(outer, inner)
    markProperties(outer, named)
  }
}
