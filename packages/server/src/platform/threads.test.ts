import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { ApiError } from './errors/errors.ts'
import { createThreads } from './threads.ts'

const threads = createThreads()
const directory = mkdtempSync(join(tmpdir(), 'posthorn-threads-'))
after(async () => {
  await threads.close()
  rmSync(directory, { recursive: true })
})

let modules = 0

function aModule(source: string): URL {
  const file = join(directory, `module-${modules++}.mjs`)
  writeFileSync(file, source)
  return pathToFileURL(file)
}

const counting = aModule(
  'export function* run(bytes) { for (let at = 0; at < bytes[0]; at++) yield { at, of: bytes[0] } }',
)

async function collect(module: URL, bytes: Uint8Array): Promise<unknown[]> {
  const parts: unknown[] = []
  for await (const part of threads.run(module, bytes)) parts.push(part)
  return parts
}

test('hands over the parts in the order they were made', async () => {
  assert.deepEqual(await collect(counting, Uint8Array.of(3)), [
    { at: 0, of: 3 },
    { at: 1, of: 3 },
    { at: 2, of: 3 },
  ])
})

test('keeps the parts of tasks that were given at once apart', async () => {
  const all = await Promise.all([5, 0, 200].map((count) => collect(counting, Uint8Array.of(count))))

  assert.deepEqual(
    all.map(({ length }) => length),
    [5, 0, 200],
  )
  assert.ok(all[2]?.every((part) => JSON.stringify(part).includes('"of":200')))
})

test('leaves a buffer that shares its memory as it is', async () => {
  const whole = Buffer.from([9, 4, 9])

  assert.equal((await collect(counting, whole.subarray(1, 2))).length, 4)
  assert.deepEqual([...whole], [9, 4, 9])
})

test('throws what the module threw', async () => {
  const failing = aModule('export function* run() { yield 1; throw new Error("no way") }')

  await assert.rejects(collect(failing, Uint8Array.of()), /no way/)
})

test('throws a refusal of the API as what it was', async () => {
  const errors = pathToFileURL(join(import.meta.dirname, 'errors', 'errors.ts'))
  const refusing = aModule(
    `import { invalidParameter } from ${JSON.stringify(errors.href)}\n` +
      'export function* run() { throw invalidParameter("size", "Too big.") }',
  )

  await assert.rejects(collect(refusing, Uint8Array.of()), (error) => {
    assert.ok(error instanceof ApiError)
    assert.deepEqual(
      [error.kind, error.message, error.fields.details],
      ['invalid', 'Too big.', { param: 'size' }],
    )
    return true
  })
})

test('starts a new thread after one that ended, and tells those who waited', async () => {
  const ending = aModule('export function* run() { process.exit(3) }')

  await assert.rejects(collect(ending, Uint8Array.of()), /ended/)
  assert.equal((await collect(counting, Uint8Array.of(2))).length, 2)
})
