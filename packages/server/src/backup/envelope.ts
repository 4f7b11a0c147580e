// The file of a backup: one line that says what it is, then the content, packed and sealed under the passphrase in
// frames, then the SHA-256 of everything before it. So the file tells without the passphrase whether it is whole,
// and tells nothing else. A frame is sealed with its number and whether it is the last: none can be left out, moved
// or cut off.
import { createHash, randomBytes, scryptSync, type Hash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { Readable, type Transform } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { createSecrets, type Secrets } from '../platform/secrets.ts'
import { StartError } from '../platform/start-error.ts'
import { damaged, type BackupLine } from './format.ts'

export interface BackupHeader {
  format: 'posthorn backup'
  version: 1
  createdAt: string
  /** The last migration of the database it was taken from. */
  schemaVersion: number
  /** Of the passphrase, in base64. */
  salt: string
}

// About a tenth of a second and 128 MiB for each guess of the passphrase.
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const FRAME_BYTES = 1024 * 1024
const LENGTH_BYTES = 4
const HASH_BYTES = 32
const LONGEST_HEADER_BYTES = 4096
// Sealing adds a nonce and a tag.
const LONGEST_FRAME_BYTES = FRAME_BYTES + 64

/** Writes lines as the file of a backup. @param target a new file */
export async function writeEnvelope(
  target: FileHandle,
  facts: Pick<BackupHeader, 'createdAt' | 'schemaVersion'>,
  passphrase: string,
  lines: AsyncIterable<BackupLine>,
): Promise<void> {
  const salt = randomBytes(16)
  const header: BackupHeader = {
    format: 'posthorn backup',
    version: 1,
    ...facts,
    salt: salt.toString('base64'),
  }
  const hash = createHash('sha256')
  const write = async (bytes: Buffer) => {
    hash.update(bytes)
    await target.write(bytes)
  }
  await write(Buffer.from(`${JSON.stringify(header)}\n`))
  const packed = through(textOf(lines), createGzip())
  for await (const frame of sealedFrames(packed, secretsOf(passphrase, salt))) await write(frame)
  await target.write(hash.digest())
  await target.sync()
}

/** A failure of the source is one of what is read. */
function through(source: AsyncIterable<string | Buffer>, transform: Transform): Transform {
  const readable = Readable.from(source)
  readable.on('error', (error) => transform.destroy(error))
  return readable.pipe(transform)
}

async function* textOf(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}

async function* sealedFrames(
  packed: AsyncIterable<Buffer>,
  secrets: Secrets,
): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0)
  let number = 0
  for await (const bytes of packed) {
    waiting = Buffer.concat([waiting, bytes])
    while (waiting.length > FRAME_BYTES) {
      yield toFrame(secrets, waiting.subarray(0, FRAME_BYTES), contextOf(number++, false))
      waiting = waiting.subarray(FRAME_BYTES)
    }
  }
  yield toFrame(secrets, waiting, contextOf(number, true))
}

function toFrame(secrets: Secrets, plain: Buffer, context: string): Buffer {
  const sealed = secrets.sealBytes(plain, context)
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(sealed.length)
  return Buffer.concat([length, sealed])
}

function contextOf(number: number, isLast: boolean): string {
  return `backup frame ${number}${isLast ? ', the last' : ''}`
}

function secretsOf(passphrase: string, salt: Buffer): Secrets {
  return createSecrets(scryptSync(passphrase, salt, 32, SCRYPT))
}

/**
 * Reads the file to its end.
 * @throws {StartError} when it is not as it was written
 */
export async function checkEnvelope(file: string): Promise<BackupHeader> {
  return withFile(file, async (handle) => {
    const { header, length } = await readHeader(handle, file)
    const { size } = await handle.stat()
    const hash = createHash('sha256')
    const end = size - HASH_BYTES
    if (end <= length) throw damaged(file, 'its end is missing')
    for (let at = 0; at < end; at += FRAME_BYTES)
      hash.update(await readBytes(handle, at, Math.min(FRAME_BYTES, end - at), file))
    await requireHash(handle, hash, end, file)
    return header
  })
}

async function requireHash(
  handle: FileHandle,
  hash: Hash,
  at: number,
  file: string,
): Promise<void> {
  const written = await readBytes(handle, at, HASH_BYTES, file)
  if (!hash.digest().equals(written))
    throw damaged(file, 'its content was changed or its end is missing')
}

/**
 * The lines of a backup that was checked.
 * @throws {StartError} for another passphrase
 */
export async function* readLines(file: string, passphrase: string): AsyncGenerator<BackupLine> {
  const unpacked = through(openedFrames(file, passphrase), createGunzip()).setEncoding('utf8')
  let rest = ''
  for await (const text of unpacked) {
    const lines = (rest + String(text)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as BackupLine
  }
}

async function* openedFrames(file: string, passphrase: string): AsyncGenerator<Buffer> {
  const handle = await open(file)
  try {
    const { header, length } = await readHeader(handle, file)
    const secrets = secretsOf(passphrase, Buffer.from(header.salt, 'base64'))
    const end = (await handle.stat()).size - HASH_BYTES
    let number = 0
    for (let at = length; at < end; number++) {
      const size = (await readBytes(handle, at, LENGTH_BYTES, file)).readUInt32BE()
      if (size > LONGEST_FRAME_BYTES) throw damaged(file, 'a frame is too long')
      const sealed = await readBytes(handle, at + LENGTH_BYTES, size, file)
      at += LENGTH_BYTES + size
      yield openFrame(secrets, sealed, contextOf(number, at >= end))
    }
  } finally {
    await handle.close()
  }
}

function openFrame(secrets: Secrets, sealed: Buffer, context: string): Buffer {
  try {
    return secrets.openBytes(sealed, context)
  } catch {
    throw new StartError('The passphrase is not the one the backup was taken with.')
  }
}

async function readHeader(
  handle: FileHandle,
  file: string,
): Promise<{ header: BackupHeader; length: number }> {
  const { buffer, bytesRead } = await handle.read(
    Buffer.alloc(LONGEST_HEADER_BYTES),
    0,
    undefined,
    0,
  )
  const length = buffer.subarray(0, bytesRead).indexOf('\n') + 1
  const header = length > 0 ? parseHeader(buffer.toString('utf8', 0, length)) : undefined
  if (!header) throw damaged(file, 'it does not begin like one')
  return { header, length }
}

function parseHeader(text: string): BackupHeader | undefined {
  try {
    const header = JSON.parse(text) as BackupHeader
    const isOurs = header.format === 'posthorn backup' && header.version === 1
    return isOurs && Number.isInteger(header.schemaVersion) ? header : undefined
  } catch {
    return undefined
  }
}

async function readBytes(
  handle: FileHandle,
  position: number,
  length: number,
  file: string,
): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw damaged(file, 'its end is missing')
  return buffer
}

async function withFile<T>(file: string, read: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file).catch(() => {
    throw new StartError(`"${file}" cannot be opened.`)
  })
  try {
    return await read(handle)
  } finally {
    await handle.close()
  }
}
