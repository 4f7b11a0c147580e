import { checkStructure, type StructureKind } from '@posthorn/definition'
import type { Format } from '../../ruleset/formats.ts'
import { plainFunction } from '../plain-function.ts'

/** The document is built as its version of OpenAPI prescribes. */
export const oasDocumentSchema = plainFunction(
  'oasDocumentSchema',
  (target, { formats, graph }) => {
    const kind = kindOf(formats)
    if (!kind) return undefined
    return checkStructure(target as never, kind, { passed: graph.passed }).map(
      ({ message, path }) => ({
        message,
        path,
      }),
    )
  },
)

/** The structure that documents of some formats have. */
export function kindOf(formats: ReadonlySet<Format>): StructureKind | undefined {
  if (formats.has('oas2')) return 'openapi:2'
  if (formats.has('oas3_2')) return 'openapi:3_2'
  if (formats.has('oas3_1')) return 'openapi:3_1'
  return formats.has('oas3') ? 'openapi:3' : undefined
}
