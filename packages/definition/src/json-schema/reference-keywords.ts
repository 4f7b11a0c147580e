// Keywords that go on in another schema.
import { isObject, type JsonValue } from '../json.ts'
import { checkInPlace } from './run.ts'
import { type Check, type KeywordInput, type Run, type Schema, SchemaFault } from './types.ts'

export function reference({ value, schema, scope, compiler }: KeywordInput): Check | undefined {
  if (typeof value !== 'string') return undefined
  const { check, inPlace, target } = compiler.reference(value, schema, scope)
  if (!check) return undefined
  if (inPlace) return (value, run) => checkInPlace(check, value, run, always)
  const { allErrors } = compiler.options
  const counts = looksAtTheSame(target.schema) ? always : undefined
  return (value, run) => enter(check, value, run, { allErrors, counts })
}

const always = () => true

const DECIDING = ['patternProperties', 'anyOf', 'oneOf', 'allOf', 'if', 'dependentSchemas']
const LEADING_ON = ['dependencies', '$ref', '$dynamicRef', '$recursiveRef', 'contains']

/** Whether a schema looks at the same properties of any value. That counts even where it is not satisfied. */
function looksAtTheSame(schema: Schema): boolean {
  return isObject(schema) && ![...DECIDING, ...LEADING_ON].some((keyword) => keyword in schema)
}

interface Entry {
  allErrors: boolean
  counts: ((ok: boolean) => boolean) | undefined
}

/** Goes on in a schema that stands by itself: it knows nothing of what is weighed around the reference. */
function enter(check: Check, value: JsonValue, run: Run, { allErrors, counts }: Entry): boolean {
  const { all, composite, entered, propertyName } = run
  run.all = allErrors && !run.silent
  run.composite = false
  run.entered = check
  run.propertyName = undefined
  const ok = checkInPlace(check, value, run, counts)
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
  const entry = { allErrors: compiler.options.allErrors, counts: undefined }
  return (instance, run) => {
    const check = run.dynamicAnchors.get(name) ?? run.entered
    return enter(check, instance, run, entry)
  }
}
