// Whether a definition surely has the structure of its version of OpenAPI. Most have, and the evaluator takes several times
// as long to find nothing.
import { SchemaFault } from '../json-schema/types.ts'
import type { JsonValue } from '../json.ts'
import type { StructureKind } from './shapes.ts'
import {
  isSoundOpenApi20,
  isSoundOpenApi30,
  isSoundOpenApi31,
  isSoundOpenApi32,
} from './sound.gen.ts'

const generated: Partial<Record<StructureKind, (data: JsonValue) => boolean>> = {
  'openapi:2': isSoundOpenApi20,
  'openapi:3': isSoundOpenApi30,
  'openapi:3_1': isSoundOpenApi31,
  'openapi:3_2': isSoundOpenApi32,
}

/** True where the evaluator would find nothing; false also where that is not sure. */
export function isSound(data: JsonValue, kind: StructureKind): boolean {
  try {
    return generated[kind]?.(data) ?? false
  } catch (fault) {
    if (fault instanceof SchemaFault || fault instanceof RangeError) return false
    throw fault
  }
}
