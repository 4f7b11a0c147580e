// Bodies that wait for a job. They may hold secrets, so they lie sealed, and only until the job is done.
import type { Blobs } from './blobs.ts'
import { giveWay } from './turns.ts'
import type { Secrets } from './secrets.ts'

interface SealedDeps {
  blobs: Blobs
  secrets: Secrets
}

const PART_BYTES = 1024 * 1024
const LENGTH_BYTES = 4

/**
 * Writes bytes as a sealed blob.
 * @param context must be given again to read it
 * @param beforeNaming as in `Blobs.write`
 * @returns the name of the blob
 */
export async function writeSealed(
  { blobs, secrets }: SealedDeps,
  bytes: Uint8Array,
  context: string,
  beforeNaming: (hash: string) => Promise<void>,
): Promise<string> {
  return blobs.write(sealedParts(secrets, bytes, context), beforeNaming)
}

// Each part knows its place and whether it is the last: none can be left out or moved.
function* sealedParts(secrets: Secrets, bytes: Uint8Array, context: string): Generator<Buffer> {
  const count = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
  for (let at = 0; at < count; at++) {
    const plain = bytes.subarray(at * PART_BYTES, (at + 1) * PART_BYTES)
    const sealed = secrets.sealBytes(plain, `${context} ${at} of ${count}`)
    const length = Buffer.alloc(LENGTH_BYTES)
    length.writeUInt32BE(sealed.length)
    yield Buffer.concat([length, sealed])
  }
}

/** @throws {Error} when the blob is not there, or not what was written */
export async function readSealed(
  { blobs, secrets }: SealedDeps,
  hash: string,
  context: string,
): Promise<Buffer> {
  const stored = await blobs.read(hash)
  if (!stored) throw new Error(`The blob ${hash} is not there.`)
  const sealed = splitParts(stored)
  const parts: Buffer[] = []
  for (const [at, part] of sealed.entries()) {
    parts.push(secrets.openBytes(part, `${context} ${at} of ${sealed.length}`))
    await giveWay()
  }
  return Buffer.concat(parts)
}

function splitParts(stored: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 0; at < stored.length;) {
    const start = at + LENGTH_BYTES
    at = start + stored.readUInt32BE(at)
    parts.push(stored.subarray(start, at))
  }
  return parts
}
