// The sample workspace: something real to look at and run within a minute of the first start.
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import type { OpenApiDocument } from '../platform/http/openapi.ts'

export interface Sample {
  /** What `posthorn collection run` takes. */
  collectionUids: string[]
}

export async function createSample(
  _deps: Deps,
  _caller: Caller,
  _document: OpenApiDocument,
): Promise<Sample> {
  return { collectionUids: [] }
}
