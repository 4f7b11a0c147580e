// Keywords that look at values of every type: fixed values, and schemas weighed against each other.
import type { JsonValue } from '../json.ts'
import { isEqual } from './equality.ts'
import { ask, checkBranch, checkInPlace, fail } from './run.ts'
import type { Check, KeywordInput, Run } from './types.ts'

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
      () => 'must be equal to one of the allowed values',
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
  for (const [index, check] of checks.entries()) {
    if (!check || checkBranch(check, value, run)) matches.push(index)
    if (matches.length === 2) break
  }
  return matches
}

export function conditional({ value, schema, scope, compiler }: KeywordInput): Check | undefined {
  const condition = compiler.check(compiler.child(value, scope))
  const branch = (keyword: string) => {
    const branch = schema[keyword]
    return branch === undefined ? undefined : compiler.check(compiler.child(branch, scope))
  }
  const [yes, no] = [branch('then'), branch('else')]
  if (!yes && !no) return undefined
  return (value, run) => {
    const holds = !condition || ask(run, () => checkInPlace(condition, value, run, always))
    const check = holds ? yes : no
    if (!check || checkInPlace(check, value, run)) return true
    if (run.isOver) return false
    return fail(
      run,
      'if',
      () => ({ failingKeyword: holds ? 'then' : 'else' }),
      () => `must match the schema in "${holds ? 'then' : 'else'}"`,
    )
  }
}
