import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createFileBlobs } from './blobs.ts'

const root = mkdtempSync(join(tmpdir(), 'posthorn-blobs-'))
after(() => rmSync(root, { recursive: true }))
const isWindows = process.platform === 'win32'

function aStore() {
  const dataDir = mkdtempSync(join(root, 'data-'))
  return {
    blobs: createFileBlobs(dataDir),
    drafts: join(dataDir, 'blobs', 'drafts'),
    files: () =>
      readdirSync(dataDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
  }
}

const hello = [Buffer.from('hello '), Buffer.from('wörld')]

test('names bytes by their SHA-256, however they were cut', async () => {
  const { blobs, files } = aStore()

  const hash = await blobs.write(hello)
  const same = await blobs.write([Buffer.concat(hello)])

  assert.equal(hash, createHash('sha256').update('hello wörld').digest('hex'))
  assert.equal(same, hash)
  assert.equal(files().length, 1)
})

test('reads a blob whole and by range', async () => {
  const { blobs } = aStore()
  const hash = await blobs.write(hello)

  const whole = await blobs.read(hash)
  const part = await blobs.read(hash, { offset: 6, length: 3 })
  const end = await blobs.read(hash, { offset: 8, length: 100 })
  const beyond = await blobs.read(hash, { offset: 100, length: 5 })

  assert.deepEqual(
    [whole, part, end, beyond].map(String),
    ['hello wörld', 'wö', '\uFFFDrld', ''].map(String),
  )
})

test('says that an unknown blob is not there', async () => {
  const { blobs } = aStore()
  const hash = 'a'.repeat(64)

  assert.equal(await blobs.read(hash), undefined)
  assert.equal(await blobs.read(hash, { offset: 0, length: 1 }), undefined)
})

test('removes a blob, also when it is gone already', async () => {
  const { blobs } = aStore()
  const hash = await blobs.write(hello)

  await blobs.remove(hash)
  await blobs.remove(hash)

  assert.equal(await blobs.read(hash), undefined)
})

test('keeps nothing and one part, many parts and large ones', async () => {
  const { blobs } = aStore()
  const many = Array.from({ length: 10_000 }, (_, at) => Buffer.from(`${at}\n`))
  const large = [Buffer.alloc(3_000_000, 'a'), Buffer.alloc(10, 'b'), Buffer.alloc(1_500_000, 'c')]

  for (const parts of [[], [Buffer.alloc(0)], many, large]) {
    const hash = await blobs.write(parts)
    assert.deepEqual(await blobs.read(hash), Buffer.concat(parts))
  }
})

test('makes the parts one at a time, while it writes', async () => {
  const { blobs } = aStore()
  let made = 0
  function* parts() {
    for (; made < 50; made++) yield Buffer.alloc(1024 * 1024, made)
  }

  let whenNamed = 0
  await blobs.write(parts(), async () => {
    whenNamed = made
  })

  assert.deepEqual([made, whenNamed], [50, 50])
})

test('tells the name before the blob has it', async () => {
  const { blobs } = aStore()
  const seen: unknown[] = []

  const hash = await blobs.write(hello, async (name) => {
    seen.push(name, await blobs.read(name))
  })

  assert.deepEqual(seen, [hash, undefined])
  assert.ok(await blobs.read(hash))
})

test('leaves nothing behind when its name cannot be noted', async () => {
  const { blobs, files } = aStore()

  const writing = blobs.write(hello, () => Promise.reject(new Error('no database')))

  await assert.rejects(writing, /no database/)
  assert.deepEqual(files(), [])
})

test('leaves nothing behind when the parts cannot be made', async () => {
  const { blobs, files } = aStore()
  function* parts() {
    yield Buffer.alloc(2_000_000)
    throw new Error('no more')
  }

  await assert.rejects(blobs.write(parts()), /no more/)
  assert.deepEqual(files(), [])
})

test('writes the same bytes from many sides at once', async () => {
  const { blobs, files } = aStore()

  const hashes = await Promise.all(Array.from({ length: 20 }, () => blobs.write(hello)))

  assert.equal(new Set(hashes).size, 1)
  assert.equal(files().length, 1)
  assert.equal(String(await blobs.read(hashes[0] ?? '')), 'hello wörld')
})

test('lets nobody but the owner read', { skip: isWindows }, async () => {
  const { blobs, files, drafts } = aStore()
  await blobs.write(hello)

  const modes = [...files(), drafts].map((file) => statSync(file).mode & 0o777)

  assert.deepEqual(modes, [0o600, 0o700])
})

test('removes old drafts and nothing else', async () => {
  const { blobs, drafts } = aStore()
  await blobs.removeDrafts(1000)
  const hash = await blobs.write(hello)
  mkdirSync(drafts, { recursive: true })
  for (const name of ['old', 'young']) writeFileSync(join(drafts, name), '')
  utimesSync(join(drafts, 'old'), new Date(0), new Date(0))

  await blobs.removeDrafts(3_600_000)

  assert.deepEqual(
    [existsSync(join(drafts, 'old')), existsSync(join(drafts, 'young'))],
    [false, true],
  )
  assert.ok(await blobs.read(hash))
})
