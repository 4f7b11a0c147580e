import { plainFunction } from './operations.ts'
import { structureOf } from './structure.ts'

/** The document is built as its version of OpenAPI prescribes. */
export const oasDocumentSchema = plainFunction('oasDocumentSchema', (target, { formats, graph }) =>
  structureOf(target as never, formats, graph.passed).map(({ message, path }) => ({
    message,
    path,
  })),
)
