// Keywords that look at objects. They are only asked about objects.
import { type JsonObject, type JsonValue, isObject } from '../json.ts'
import { checkChild, checkInPlace, fail, markProperties } from './run.ts'
import { compilePattern } from './string-keywords.ts'
import type { Check, Compiler, Keyword, KeywordInput, Pattern, Run, Scope } from './types.ts'

const EMPTY: JsonObject = {}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : EMPTY
}

function textsOf(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function size(keyword: string, word: string, isWrong: (count: number, limit: number) => boolean) {
  const make: Keyword = ({ value: limit }) => {
    if (typeof limit !== 'number') return undefined
    return (value, run) =>
      !isWrong(Object.keys(objectOf(value)).length, limit) ||
      fail(
        run,
        keyword,
        () => ({ limit }),
        () => `must not have ${word} than ${limit} properties`,
      )
  }
  return make
}

export const maxProperties = size('maxProperties', 'more', (count, limit) => count > limit)
export const minProperties = size('minProperties', 'fewer', (count, limit) => count < limit)

export function required({ value, schema, compiler }: KeywordInput): Check | undefined {
  const { isRequired } = compiler.options
  const names = textsOf(value).filter((name) => isRequired?.(schema, name) ?? true)
  if (names.length === 0) return undefined
  return (value, run) => {
    const object = objectOf(value)
    let ok = true
    for (const name of names) {
      if (Object.hasOwn(object, name)) continue
      ok = fail(
        run,
        'required',
        () => ({ missingProperty: name }),
        () => `must have the property "${name}"`,
      )
      if (!run.all) break
    }
    return ok
  }
}

/** From so many properties on, the names of the instance are looked up, not those of the schema. */
const MANY = 8

interface PropertyCheck {
  name: string
  check: Check
  position: number
}

export function properties({ value, scope, compiler }: KeywordInput): Check | undefined {
  if (!isObject(value)) return undefined
  const names = new Set(Object.keys(value))
  const checks = [...names].flatMap((name, position): PropertyCheck[] => {
    const check = compiler.check(compiler.child(value[name], scope))
    return check ? [{ name, check, position }] : []
  })
  const byName = new Map(checks.map((check) => [check.name, check]))
  return (value, run) => {
    if (run.evaluated) markProperties(run.evaluated, names)
    const object = objectOf(value)
    let ok = true
    for (const { name, check } of checks.length > MANY ? present(object, byName) : checks) {
      if (!Object.hasOwn(object, name) || checkChild(check, name, object[name] ?? null, run))
        continue
      ok = false
      if (!run.all) break
    }
    return ok
  }
}

/** The checks of the properties that an object has, in the order of the schema. */
function present(object: JsonObject, byName: ReadonlyMap<string, PropertyCheck>): PropertyCheck[] {
  const found: PropertyCheck[] = []
  let isSorted = true
  for (const name of Object.keys(object)) {
    const check = byName.get(name)
    if (!check) continue
    if (isSorted && check.position < (found.at(-1)?.position ?? 0)) isSorted = false
    found.push(check)
  }
  return isSorted ? found : found.sort((a, b) => a.position - b.position)
}

/** Pairs of a pattern of names and a value, from an object that has patterns as keys. */
function patternsOf<T>(value: JsonValue | undefined, compiler: Compiler, map: (key: string) => T) {
  return Object.keys(objectOf(value)).map((source): [Pattern, T] => [
    compilePattern(source, compiler.options.compilePattern),
    map(source),
  ])
}

export function patternProperties(input: KeywordInput): Check | undefined {
  const { value, schema, scope, compiler } = input
  const checks = patternsOf(value, compiler, (source) =>
    compiler.check(compiler.child(objectOf(value)[source], scope)),
  )
  if (checks.length === 0) return undefined
  const notesAll = compiler.dialect.next && schema['additionalProperties'] === undefined
  return (value, run) => {
    const object = objectOf(value)
    let ok = true
    // Ajv notes what the pattern matches as it goes, and so does not stop at the first that is wrong.
    const goesOn = run.all || (notesAll && run.composite && !run.silent)
    for (const [pattern, check] of checks) {
      if (!checkMatching(object, [pattern, check], run, goesOn)) ok = false
      if (!ok && !run.all) break
    }
    return ok
  }
}

function checkMatching(
  object: JsonObject,
  [pattern, check]: [Pattern, Check | undefined],
  run: Run,
  goesOn: boolean,
): boolean {
  if (!check && !run.evaluated) return true
  const matching = Object.keys(object).filter((name) => pattern.test(name))
  if (run.evaluated) markProperties(run.evaluated, new Set(matching))
  if (!check) return true
  let ok = true
  for (const name of matching) {
    if (checkChild(check, name, object[name] ?? null, run)) continue
    ok = false
    if (!goesOn) break
  }
  return ok
}

export function additionalProperties(input: KeywordInput): Check {
  const { value, schema, scope, compiler } = input
  const placed = compiler.child(value, scope)
  const check = compiler.check(placed)
  const named = new Set(Object.keys(objectOf(schema['properties'])))
  const patterns = patternsOf(schema['patternProperties'], compiler, () => undefined)
  const isAdditional = (name: string) =>
    !named.has(name) && !patterns.some(([pattern]) => pattern.test(name))
  return (value, run) => {
    if (run.evaluated) run.evaluated.properties = true
    if (!check) return true
    const extra = placed.schema === false ? undefined : check
    return checkOthers(objectOf(value), isAdditional, run, (name, child) =>
      extra ? checkChild(extra, name, child, run) : additional(run, name),
    )
  }
}

function additional(run: Run, name: string): false {
  return fail(
    run,
    'additionalProperties',
    () => ({ additionalProperty: name }),
    () => `must not have the additional property "${name}"`,
  )
}

/** Checks those properties that `isOther` picks. */
export function checkOthers(
  object: JsonObject,
  isOther: (name: string) => boolean,
  run: Run,
  check: (name: string, child: JsonValue) => boolean,
): boolean {
  let ok = true
  for (const name of Object.keys(object)) {
    if (!isOther(name) || check(name, object[name] ?? null)) continue
    ok = false
    if (!run.all) break
  }
  return ok
}

export function propertyNames({ value, scope, compiler }: KeywordInput): Check | undefined {
  const check = compiler.check(compiler.child(value, scope))
  if (!check) return undefined
  return (value, run) => {
    let ok = true
    for (const name of Object.keys(objectOf(value))) {
      if (checkName(check, name, run)) continue
      ok = fail(
        run,
        'propertyNames',
        () => ({ propertyName: name }),
        () => 'must not have properties with such names',
      )
      if (!run.all) break
    }
    return ok
  }
}

function checkName(check: Check, name: string, run: Run): boolean {
  const { composite, evaluated, propertyName } = run
  run.composite = true
  run.evaluated = undefined
  run.propertyName = name
  const ok = check(name, run)
  run.composite = composite
  run.evaluated = evaluated
  run.propertyName = propertyName
  return ok
}

/** `dependencies`: names of other properties, or a schema, by the name of a property. */
export function dependencies(input: KeywordInput): Check {
  const names = propertyDependencies('dependencies', input)
  const schemas = schemaDependencies(input)
  return (value, run) => {
    const ok = names(value, run)
    return (ok || run.all) && schemas(value, run) && ok
  }
}

export function dependentRequired(input: KeywordInput): Check {
  return propertyDependencies('dependentRequired', input)
}

export function dependentSchemas(input: KeywordInput): Check {
  return schemaDependencies(input)
}

function propertyDependencies(keyword: string, { value }: KeywordInput): Check {
  const needs = Object.entries(objectOf(value)).filter(([, names]) => Array.isArray(names))
  return (value, run) => {
    const object = objectOf(value)
    let ok = true
    for (const [property, names] of needs) {
      if (!Object.hasOwn(object, property)) continue
      for (const missing of textsOf(names)) {
        if (Object.hasOwn(object, missing)) continue
        ok = missingDependency(run, keyword, { property, names: textsOf(names), missing })
        if (!run.all) return false
      }
    }
    return ok
  }
}

function missingDependency(
  run: Run,
  keyword: string,
  { property, names, missing }: { property: string; names: string[]; missing: string },
): false {
  const deps = names.join(', ')
  return fail(
    run,
    keyword,
    () => ({ property, missingProperty: missing, depsCount: names.length, deps }),
    () => `must have the properties ${deps} where it has "${property}"`,
  )
}

function schemaDependencies({ value, scope, compiler }: KeywordInput): Check {
  const checks = dependentChecks(objectOf(value), compiler, scope)
  return (value, run) => {
    const object = objectOf(value)
    let ok = true
    for (const [property, check] of checks) {
      if (!Object.hasOwn(object, property) || checkInPlace(check, value, run)) continue
      ok = false
      if (!run.all) break
    }
    return ok
  }
}

function dependentChecks(value: JsonObject, compiler: Compiler, scope: Scope): [string, Check][] {
  return Object.entries(value).flatMap(([property, schema]): [string, Check][] => {
    if (Array.isArray(schema)) return []
    const check = compiler.check(compiler.child(schema, scope))
    return check ? [[property, check]] : []
  })
}
