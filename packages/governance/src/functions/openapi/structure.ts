import {
  checkStructure,
  type JsonValue,
  type PassedChecks,
  type StructureKind,
  type StructureProblem,
} from '@posthorn/definition'
import type { Format } from '../../ruleset/formats.ts'

const known = new WeakMap<object, readonly StructureProblem[]>()

/** What of a document is not built as its version of OpenAPI prescribes; looked for once. */
export function structureOf(
  document: JsonValue,
  formats: ReadonlySet<Format>,
  passed: PassedChecks | undefined,
): readonly StructureProblem[] {
  const kind = kindOf(formats)
  if (!kind || typeof document !== 'object' || document === null) return []
  let problems = known.get(document)
  if (!problems) known.set(document, (problems = checkStructure(document, kind, passed)))
  return problems
}

/** True where the structure of a document tells of its schemas, too: from 3.1 on, these have a language of their own. */
export function describesSchemas(formats: ReadonlySet<Format>): boolean {
  const kind = kindOf(formats)
  return kind === 'openapi:2' || kind === 'openapi:3'
}

function kindOf(formats: ReadonlySet<Format>): StructureKind | undefined {
  if (formats.has('oas2')) return 'openapi:2'
  if (formats.has('oas3_1') || formats.has('oas3_2')) return 'openapi:3_1'
  return formats.has('oas3') ? 'openapi:3' : undefined
}
