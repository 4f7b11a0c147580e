import type { Pair } from '../comparison.ts'

/** The operations under one address. */
export interface PathPair extends Pair {
  readonly root: Pair
  readonly templates: { before?: string | undefined; after?: string | undefined }
  readonly address: string
}

/** An operation of both documents, with what it takes from around it. */
export interface OperationPair extends Pair {
  readonly root: Pair
  readonly path: PathPair
}
