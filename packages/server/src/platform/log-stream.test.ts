import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { setImmediate as immediate } from 'node:timers/promises'
import { createLogStream } from './log-stream.ts'

test('writes the lines of one turn of the event loop together and in order', async () => {
  const written: string[] = []
  const stream = createLogStream({ write: (text) => written.push(text) })

  for (const line of ['one\n', 'two\n', 'three\n']) stream.write(line)
  await immediate()

  assert.deepEqual(written, ['one\ntwo\nthree\n'])
})

test('gathers lines that follow shortly, all of them in order', async () => {
  const written: string[] = []
  const stream = createLogStream({ write: (text) => written.push(text) })
  const lines = Array.from({ length: 1000 }, (_, at) => `${at}\n`)

  for (const line of lines) {
    stream.write(line)
    await immediate()
  }
  while (written.join('').length < lines.join('').length) await immediate()

  assert.equal(written.join(''), lines.join(''))
  assert.ok(written.length < 500, `${written.length} writes`)
})

for (const [what, end] of [
  ['ends itself', 'process.exit(3)'],
  ['fails', "throw new Error('broken')"],
]) {
  test(`loses no line when the process ${what} in the same turn`, () => {
    const module = new URL('./log-stream.ts', import.meta.url)
    const program = `
      const { createLogStream } = await import('${module}')
      createLogStream(process.stderr).write('the last line\\n')
      ${end}`

    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program])

    assert.match(stderr.toString(), /^the last line$/m)
  })
}
