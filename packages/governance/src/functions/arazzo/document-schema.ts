import { checkStructure } from '@posthorn/definition'
import { plainFunction } from '../plain-function.ts'

/** The document is built as Arazzo prescribes. */
export const arazzoDocumentSchema = plainFunction(
  'arazzoDocumentSchema',
  (target, { formats, graph }) =>
    formats.has('arazzo1_0')
      ? checkStructure(target as never, 'arazzo:1', { targetOf: graph.target })
      : undefined,
)
