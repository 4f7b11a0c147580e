// What a run is given. The runner does no I/O that it was not handed: files come through `files`.
import type { Collection } from '@posthorn/collection'

export interface Variable {
  key: string
  value: unknown
  type?: string
  enabled?: boolean
}

/** A named set of variables: an environment or the globals. */
export interface VariableValues {
  id?: string
  name?: string
  values: readonly Variable[]
}

/** One row of iteration data. */
export type DataRow = Readonly<Record<string, unknown>>

/** Which items run. `given` runs the selectors in the order written, `collection` in document order. */
export interface Selection {
  /** Ids or names of requests and folders. */
  selectors: readonly string[]
  order: 'given' | 'collection'
}

export interface ClientCertificate {
  name?: string
  /** URL patterns; empty matches every host. */
  matches: readonly string[]
  key?: Uint8Array
  cert?: Uint8Array
  pfx?: Uint8Array
  passphrase?: string
}

/** Reads a file that a request body names. Rejects with an Error whose message says why it may not. */
export interface FileAccess {
  stat(path: string): Promise<{ isFile: boolean; sizeBytes: number; isReadable: boolean }>
  createReadStream(path: string): NodeJS.ReadableStream
}

export interface RunOptions {
  collection: Collection
  environment?: VariableValues
  globals?: VariableValues
  iterationData?: readonly DataRow[]
  /** Default: the number of data rows, else 1. */
  iterationCount?: number
  selection?: Selection
  /** `failure` stops after the first failed test or error; `folder` aborts at once on any error. */
  bail?: readonly ('failure' | 'folder')[]
  delayMs?: number
  /** 0 or absent is unlimited. */
  timeouts?: { runMs?: number; requestMs?: number; scriptMs?: number }
  followRedirects?: boolean
  verifyTls?: boolean
  certificates?: readonly ClientCertificate[]
  /** PEM bundle trusted besides the system's. */
  extraCa?: Uint8Array
  /** Serialised tough-cookie jar to start from; the run returns its own. */
  cookies?: object
  userAgent?: string
  files?: FileAccess
  /** Ends the run as aborted; what was running is cancelled. */
  signal?: AbortSignal
}
