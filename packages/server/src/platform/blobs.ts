// Large bodies, kept as files under the data directory and named by their content. Writing the same bytes
// twice keeps one file; a file is complete when it has its name.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface Blobs {
  /** @returns the SHA-256 of the bytes in hex, by which they are read back */
  write(bytes: Uint8Array): Promise<string>
  /** Reads a blob or, with a range in bytes, a part of it. @returns undefined when there is no such blob */
  read(hash: string, range?: { offset: number; length: number }): Promise<Buffer | undefined>
  remove(hash: string): Promise<void>
}

export function createFileBlobs(dataDir: string): Blobs {
  const fileOf = (hash: string) => join(dataDir, 'blobs', hash.slice(0, 2), hash)
  return {
    async write(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      await writeWhole(fileOf(hash), bytes)
      return hash
    },
    read: (hash, range) =>
      (range ? readPart(fileOf(hash), range) : readFile(fileOf(hash))).catch(absentAsUndefined),
    remove: (hash) => rm(fileOf(hash), { force: true }),
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomUUID()}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
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

function absentAsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
