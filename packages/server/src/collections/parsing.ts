// From the body of a request to what is stored. A large body is taken apart in another thread.
import { isObject } from '@posthorn/collection'
import type { Threads } from '../platform/threads.ts'
import { malformed } from '../platform/errors/errors.ts'
import { parseJson } from '../platform/http/json-body.ts'
import { parseDocument, type Head } from './document.ts'
import { toHead, toNodes, type Node } from './tree.ts'

/** A collection taken apart: its own fields, and its items. */
export interface ParsedDocument {
  name: string
  /** The id that the document says it has. */
  givenId: string | undefined
  head: Head
  nodes: Node[]
}

/** What comes over from the other thread: first the items, a part at a time, then the rest. */
export type ParsedPart = Node[] | Omit<ParsedDocument, 'nodes'>

// Parsing this much takes a millisecond or two.
const LARGE_BYTES = 64 * 1024
const THREAD = new URL('./parsing-thread.ts', import.meta.url)

/** @throws {ApiError} listing what is wrong with the document, line by line */
export function toParsed(document: unknown): ParsedDocument {
  const collection = parseDocument(document)
  return {
    name: collection.info.name,
    givenId: collection.info._postman_id,
    head: toHead(collection),
    nodes: toNodes(collection.item),
  }
}

/**
 * Reads the body `{collection}` of a request.
 * @throws {ApiError} for what is no JSON, or no collection
 */
export async function readBody(threads: Threads, body: Buffer): Promise<ParsedDocument> {
  if (body.length < LARGE_BYTES) return parseBody(body)
  const nodes: Node[] = []
  for await (const part of threads.run<ParsedPart>(THREAD, body)) {
    if (!Array.isArray(part)) return { ...part, nodes }
    for (const node of part) nodes.push(node)
  }
  throw new Error('The thread gave no document.')
}

export function parseBody(bytes: Uint8Array): ParsedDocument {
  const body = parseJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!isObject(body)) throw noEnvelope('must be object')
  if (body['collection'] === undefined) throw noEnvelope("must have required property 'collection'")
  return toParsed(body['collection'])
}

function noEnvelope(problem: string) {
  return malformed('The body does not have the expected shape. See "details" for what to change.', [
    `/: ${problem}`,
  ])
}
