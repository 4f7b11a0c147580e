// Keywords that go on in another schema.
import type { JsonValue } from '../json.ts'
import { checkInPlace } from './run.ts'
import { type Check, type KeywordInput, type Run, SchemaFault } from './types.ts'

export function reference({ value, schema, scope, compiler }: KeywordInput): Check | undefined {
  if (typeof value !== 'string') return undefined
  const { check, inPlace } = compiler.reference(value, schema, scope)
  if (!check) return undefined
  if (inPlace) return (value, run) => checkInPlace(check, value, run, () => true)
  return (value, run) => enter(check, value, run, compiler.options.allErrors)
}

/** Goes on in a schema that stands by itself: it knows nothing of what is weighed around the reference. */
function enter(check: Check, value: JsonValue, run: Run, allErrors: boolean): boolean {
  const { all, composite, entered, propertyName } = run
  run.all = allErrors && !run.silent
  run.composite = false
  run.entered = check
  run.propertyName = undefined
  const ok = checkInPlace(check, value, run)
  run.all = all
  run.isOver = false
  run.composite = composite
  run.entered = entered
  run.propertyName = propertyName
  return ok
}

export function dynamicAnchor({ value, schema, scope, compiler }: KeywordInput) {
  return typeof value === 'string' ? anchor(value, { schema, scope, compiler }) : undefined
}

export function recursiveAnchor({ value, schema, scope, compiler }: KeywordInput) {
  return value === true ? anchor('', { schema, scope, compiler }) : undefined
}

function anchor(name: string, { schema, scope, compiler }: Omit<KeywordInput, 'value'>): Check {
  return (_value, run) => {
    if (run.dynamicAnchors.has(name)) return true
    const check = compiler.check({ schema, scope })
    if (check) run.dynamicAnchors.set(name, check)
    return true
  }
}

/** `$dynamicRef` and `$recursiveRef`: the outermost schema with the anchor, else the one that was entered last. */
export function dynamicReference({ value, compiler }: KeywordInput): Check | undefined {
  if (typeof value !== 'string') return undefined
  if (!value.startsWith('#'))
    throw new SchemaFault(
      'invalid-schema',
      `Only a fragment can be a dynamic reference: "${value}"`,
    )
  const name = value.slice(1)
  return (instance, run) => {
    const check = run.dynamicAnchors.get(name) ?? run.entered
    return enter(check, instance, run, compiler.options.allErrors)
  }
}
