import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { createLogStream } from './log-stream.ts'

test('writes the lines of one turn of the event loop together and in order', async () => {
  const written: string[] = []
  const stream = createLogStream({ write: (text: string) => written.push(text) > 0 })

  for (const line of ['one\n', 'two\n', 'three\n']) stream.write(line)
  await new Promise((resolve) => setImmediate(resolve))
  stream.write('four\n')
  await new Promise((resolve) => setImmediate(resolve))

  assert.deepEqual(written, ['one\ntwo\nthree\n', 'four\n'])
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
