import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { createSecrets, hashKey, loadMasterKey } from './secrets.ts'

const root = mkdtempSync(join(tmpdir(), 'posthorn-secrets-'))
after(() => rmSync(root, { recursive: true }))
const key = randomBytes(32)
const secrets = createSecrets(key)

function aDirectory(): string {
  return join(mkdtempSync(join(root, 'data-')), 'made', 'later')
}

for (const plain of ['', 'a', 'ümläut €😀', '"quoted"\n', 'x'.repeat(1_000_000)]) {
  test(`opens what it sealed: ${JSON.stringify(plain.slice(0, 20))}`, () => {
    const sealed = secrets.seal(plain, 'environment:1')

    assert.equal(secrets.open(sealed, 'environment:1'), plain)
    assert.equal(createSecrets(key).open(sealed, 'environment:1'), plain)
  })
}

test('seals the same text differently each time, and shows nothing of it', () => {
  const sealed = Array.from({ length: 100 }, () => secrets.seal('planted', 'c'))

  assert.equal(new Set(sealed).size, 100)
  assert.ok(sealed.every((text) => !Buffer.from(text, 'base64').includes('planted')))
})

test('does not open in another context', () => {
  const sealed = secrets.seal('planted', 'environment:1')

  for (const context of ['environment:2', 'collection:1', '']) {
    assert.throws(() => secrets.open(sealed, context))
  }
})

test('does not open with another key', () => {
  const sealed = secrets.seal('planted', 'c')

  assert.throws(() => createSecrets(randomBytes(32)).open(sealed, 'c'))
})

test('does not open what was altered in any one byte', () => {
  const [version, payload = ''] = secrets.seal('planted', 'c').split('.')
  const bytes = Buffer.from(payload, 'base64')

  for (const at of bytes.keys()) {
    const altered = Buffer.from(bytes)
    altered[at] = (altered[at] ?? 0) ^ 1
    assert.throws(() => secrets.open(`${version}.${altered.toString('base64')}`, 'c'), `byte ${at}`)
  }
})

for (const [what, sealed] of [
  ['nothing', ''],
  ['a plain text', 'planted'],
  ['another version', 'v2.AAAA'],
  ['a version alone', 'v1.'],
  ['too few bytes', 'v1.AAAA'],
] as const) {
  test(`does not open ${what}, and does not repeat it`, () => {
    assert.throws(
      () => secrets.open(sealed, 'c'),
      (error) => error instanceof Error && !error.message.includes('planted'),
    )
  })
}

test('hashes keys as SHA-256 in hex', () => {
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

  assert.equal(hashKey('abc'), expected)
})

test('takes the configured master key and makes no file', () => {
  const directory = aDirectory()

  const loaded = loadMasterKey(key.toString('base64'), directory)

  assert.deepEqual(loaded, key)
  assert.throws(() => statSync(directory))
})

test('makes a master key once, for its owner only, and finds it again', () => {
  const directory = aDirectory()

  const made = loadMasterKey(undefined, directory)
  const found = loadMasterKey(undefined, directory)

  assert.equal(made.length, 32)
  assert.deepEqual(found, made)
  assert.deepEqual(readdirSync(directory), ['secret.key'])
  if (process.platform === 'win32') return
  assert.equal(statSync(join(directory, 'secret.key')).mode & 0o777, 0o600)
  assert.equal(statSync(directory).mode & 0o777, 0o700)
})

test(
  'takes back rights on the key that others were given',
  { skip: process.platform === 'win32' },
  () => {
    const directory = aDirectory()
    loadMasterKey(undefined, directory)
    chmodSync(join(directory, 'secret.key'), 0o644)

    loadMasterKey(undefined, directory)

    assert.equal(statSync(join(directory, 'secret.key')).mode & 0o777, 0o600)
  },
)

test('gives all processes that start at once the same key', async () => {
  const directory = aDirectory()
  const gate = new Int32Array(new SharedArrayBuffer(4))
  // Threads share the process id, as containers may.
  const program = `
    const { parentPort, workerData } = require('node:worker_threads')
    import(workerData.module).then(({ loadMasterKey }) => {
      parentPort.postMessage('ready')
      Atomics.wait(workerData.gate, 0, 0)
      parentPort.postMessage(loadMasterKey(undefined, workerData.directory).toString('hex'))
    })`
  const workerData = { gate, directory, module: import.meta.resolve('./secrets.ts') }
  const workers = Array.from({ length: 4 }, () => new Worker(program, { eval: true, workerData }))
  const next = (worker: Worker) =>
    new Promise<string>((resolve, reject) => worker.once('message', resolve).once('error', reject))
  await Promise.all(workers.map(next))

  const loading = Promise.all(workers.map(next))
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
  const keys = await loading

  assert.deepEqual([...new Set(keys)], [loadMasterKey(undefined, directory).toString('hex')])
})
