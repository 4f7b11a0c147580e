// What the generated code of soundness calls.
import { identityOf } from '../json-schema/equality.ts'
import { formats } from '../json-schema/formats.ts'
import { SchemaFault } from '../json-schema/types.ts'
import type { JsonValue } from '../json.ts'

/** Far below the depth at which the evaluator gives up, which counts some steps that the code does not. */
const MAX_DEPTH = 120

/** Throws where values are nested too deep to be sure of anything. */
export function deepEnough(depth: number): void {
  if (depth > MAX_DEPTH) throw new SchemaFault('too-deep', 'Values are nested too deep')
}

export function fitsFormat(name: string, value: string): boolean {
  const format = formats.get(name)
  return format?.of !== 'string' || format.test(value)
}

export function isUnique(items: readonly JsonValue[]): boolean {
  return items.length < 2 || new Set(items.map((item) => identityOf(item))).size === items.length
}
