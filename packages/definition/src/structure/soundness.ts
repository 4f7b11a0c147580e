// Whether a definition surely has the structure of its version of OpenAPI. Most have, and the evaluator takes several times
// as long to find nothing. The code for a version is loaded when the first definition of it comes.
import { SchemaFault } from '../json-schema/types.ts'
import type { JsonValue } from '../json.ts'
import type { StructureKind } from './shapes.ts'

type Check = (data: JsonValue) => boolean

const generated: Partial<Record<StructureKind, () => Promise<{ isSound: Check }>>> = {
  'openapi:2': () => import('./sound-openapi-2.gen.ts'),
  'openapi:3': () => import('./sound-openapi-3-0.gen.ts'),
  'openapi:3_1': () => import('./sound-openapi-3-1.gen.ts'),
  'openapi:3_2': () => import('./sound-openapi-3-2.gen.ts'),
}
const checks = new Map<StructureKind, Check>()

/** Loads what tells fast that a definition of a kind is sound. Without it, `checkStructure` answers the same, later. */
export async function loadSoundness(kind: StructureKind): Promise<void> {
  const check = checks.get(kind) ?? (await generated[kind]?.())?.isSound
  if (check) checks.set(kind, check)
}

/** True where the evaluator would find nothing; false also where that is not sure. */
export function isSound(data: JsonValue, kind: StructureKind): boolean {
  try {
    return checks.get(kind)?.(data) ?? false
  } catch (fault) {
    if (fault instanceof SchemaFault || fault instanceof RangeError) return false
    throw fault
  }
}
