// Large bodies, kept as files under the data directory and named by their content. Writing the same bytes
// twice keeps one file; a file is complete when it has its name.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface Blobs {
  /**
   * Writes the parts one after another; the blob gets its name once its bytes are safe on the disk.
   * @param beforeNaming hears the name first, so that it can be noted: a crash then leaves no unknown blob
   * @returns the SHA-256 of the bytes in hex, by which they are read back
   */
  write(
    parts: Iterable<Uint8Array>,
    beforeNaming?: (hash: string) => Promise<void>,
  ): Promise<string>
  /** Reads a blob or, with a range in bytes, a part of it. @returns undefined when there is no such blob */
  read(hash: string, range?: { offset: number; length: number }): Promise<Buffer | undefined>
  remove(hash: string): Promise<void>
  /** Removes half-written files older than this: their writers were killed. */
  removeDrafts(olderThanMs: number): Promise<void>
}

const BATCH_BYTES = 1024 * 1024

export function createFileBlobs(dataDir: string): Blobs {
  const fileOf = (hash: string) => join(dataDir, 'blobs', hash.slice(0, 2), hash)
  const drafts = join(dataDir, 'blobs', 'drafts')
  return {
    async write(parts, beforeNaming) {
      const draft = join(drafts, randomUUID())
      await mkdir(drafts, { recursive: true, mode: 0o700 })
      try {
        const hash = await writeDraft(draft, parts)
        await beforeNaming?.(hash)
        await giveName(draft, fileOf(hash))
        return hash
      } finally {
        await rm(draft, { force: true })
      }
    },
    read: (hash, range) =>
      (range ? readPart(fileOf(hash), range) : readFile(fileOf(hash))).catch(absentAsUndefined),
    remove: (hash) => rm(fileOf(hash), { force: true }),
    removeDrafts: (olderThanMs) => removeOlderFiles(drafts, Date.now() - olderThanMs),
  }
}

async function writeDraft(draft: string, parts: Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(draft, 'wx', 0o600)
  try {
    for (const batch of batchesOf(parts)) {
      hash.update(batch)
      await handle.appendFile(batch)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

/** Joins small parts, so that ten thousand of them are not as many writes. */
function* batchesOf(parts: Iterable<Uint8Array>): Generator<Buffer> {
  let waiting: Uint8Array[] = []
  let bytes = 0
  for (const part of parts) {
    waiting.push(part)
    bytes += part.length
    if (bytes < BATCH_BYTES) continue
    yield Buffer.concat(waiting)
    waiting = []
    bytes = 0
  }
  yield Buffer.concat(waiting)
}

async function giveName(draft: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await rename(draft, file)
  await syncDirectory(dirname(file))
  await syncDirectory(dirname(dirname(file)))
}

/** A new name outlives a power failure only once its directory is on the disk. Windows has no call for it. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readPart(
  file: string,
  { offset, length }: { offset: number; length: number },
): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function removeOlderFiles(directory: string, before: number): Promise<void> {
  const names = (await readdir(directory).catch(absentAsUndefined)) ?? []
  for (const name of names) {
    const file = join(directory, name)
    const facts = await stat(file).catch(absentAsUndefined)
    if (facts && facts.mtimeMs < before) await rm(file, { force: true })
  }
}

function absentAsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
