// What every keyword does while it runs: note an error, go down to a child, go on in another schema of the same value.
import type { JsonObject, JsonValue } from '../json.ts'
import type { Check, Evaluated, Run } from './types.ts'

/** Notes an error at the value that is looked at. Always false, so that a keyword can end with it. */
export function fail(
  run: Run,
  keyword: string,
  params: () => JsonObject,
  message: () => string,
): false {
  if (run.silent) return false
  run.isOver = !run.all && !run.composite
  const error = { keyword, instancePath: run.path.slice(), params: params(), message: message() }
  run.errors.push(
    run.propertyName === undefined ? error : { ...error, propertyName: run.propertyName },
  )
  return false
}

/** Applies a check to a child of the value that is looked at. */
export function checkChild(
  check: Check,
  key: string | number,
  value: JsonValue,
  run: Run,
): boolean {
  const target = run.targetOf?.(value)
  if (target) {
    if (!run.silent) run.waiting.push({ ...target, check })
    return true
  }
  const { evaluated, propertyName } = run
  run.evaluated = undefined
  run.propertyName = undefined
  run.path.push(key)
  const ok = check(run.follow ? run.follow(value) : value, run)
  run.path.pop()
  run.evaluated = evaluated
  run.propertyName = propertyName
  return ok
}

/** Applies another schema to the same value; what it looked at counts when `counts` says so. */
export function checkInPlace(
  check: Check,
  value: JsonValue,
  run: Run,
  counts: (ok: boolean) => boolean = (ok) => ok,
): boolean {
  const outer = run.evaluated
  if (!outer) return check(value, run)
  const inner: Evaluated = { properties: [], items: 0 }
  run.evaluated = inner
  const ok = check(value, run)
  run.evaluated = outer
  if (counts(ok)) mergeEvaluated(outer, inner)
  return ok
}

/** Applies a schema as one of several that are weighed against each other. */
export function checkBranch(
  check: Check,
  value: JsonValue,
  run: Run,
  counts?: (ok: boolean) => boolean,
): boolean {
  const { composite } = run
  const waiting = run.waiting.length
  run.composite = true
  const ok = checkInPlace(check, value, run, counts)
  run.composite = composite
  // What a schema that is not meant says of other places does not count.
  if (!ok) run.waiting.length = waiting
  return ok
}

/** Asks only for the answer: no error is noted and the first one ends the check. */
export function ask(run: Run, question: () => boolean): boolean {
  const { all, silent } = run
  run.all = false
  run.silent = true
  const ok = question()
  run.all = all
  run.silent = silent
  return ok
}

/** Adds what one schema looked at to what another did. */
export function mergeEvaluated(into: Evaluated, from: Evaluated): void {
  if (from.properties === true) into.properties = true
  else for (const names of from.properties) markProperties(into, names)
  if (from.items === true) into.items = true
  else markItems(into, from.items)
}

/** Notes properties as looked at. */
export function markProperties(evaluated: Evaluated, names: ReadonlySet<string>): void {
  if (evaluated.properties !== true && names.size > 0) evaluated.properties.push(names)
}

/** Notes the first items as looked at. */
export function markItems(evaluated: Evaluated, count: number): void {
  if (evaluated.items !== true && evaluated.items < count) evaluated.items = count
}
