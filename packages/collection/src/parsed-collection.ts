import type { Collection } from './document.ts'

/** The versions of the format that are read. */
export type CollectionFormat = 'v2.1' | 'v2.0' | 'v1'

/** A v2.1 collection, or what is wrong with the document. */
export type ParsedCollection =
  | { ok: true; collection: Collection; format: CollectionFormat; warnings: string[] }
  | { ok: false; problems: string[] }
