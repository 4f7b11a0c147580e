import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { everyBlock } from '../../testing/every-block.ts'
import { assertGolden, normalise } from '../../testing/golden.ts'
import { aDirectory, posthorn, put } from '../../testing/posthorn.ts'
import { startTarget } from '../../testing/server.ts'

const target = await startTarget()
const directory = aDirectory()
const file = put(directory, 'every-block.json', everyBlock(target.url))
const golden = (name: string) => join(import.meta.dirname, 'golden', name)
const escape = '\u001b['

async function output(...args: string[]): Promise<string> {
  const { stdout, stderr } = await posthorn(['run', file, '--no-upload', ...args], { directory })
  assert.equal(stderr, '')
  return stdout
}

test('the output shows every block, without colours off a terminal', async () => {
  const shown = await output('-n', '2')

  assert.ok(!shown.includes(escape))
  assertGolden(normalise(shown, target.url), golden('two-iterations.txt'))
})

test('--verbose shows what was sent and received, --disable-unicode only ASCII', async () => {
  const shown = await output('--verbose', '--disable-unicode')

  assert.match(shown, /^[\n\u0020-\u007e]*$/)
  assertGolden(normalise(shown, target.url), golden('verbose-plain.txt'))
})

test('each switch leaves out its block', async () => {
  const switches = ['banner', 'summary', 'failures', 'assertions', 'console']

  const shown = await output(...switches.map((name) => `--reporter-cli-no-${name}`))

  assert.match(shown, /^Every block\n/)
  assert.doesNotMatch(shown, /total run duration|inside "|passes|fails|later|┌|careful/)
  assert.match(shown, /3⠄ TypeError in test-script|2⠄ TypeError in test-script/)
})

test('successes may be left out, and every line stamped with the time', async () => {
  const shown = await output(
    '--reporter-cli-no-success-assertions',
    '--reporter-cli-show-timestamps',
  )

  assert.doesNotMatch(shown, /✓/)
  assert.match(shown, /^ {2}\[\d\d:\d\d:\d\d\] {2}GET http/m)
  assert.match(shown, /^ {2}\[\d\d:\d\d:\d\d\] {2}1\. fails/m)
})

test('the option of the reporter wins over the one for all; --color on paints anywhere', async () => {
  const shown = await output(
    '--reporter-no-banner',
    '--reporter-cli-no-banner=false',
    '--reporter-no-summary',
    '--color',
    'on',
  )

  assert.match(shown, /^posthorn\n/)
  assert.doesNotMatch(shown, /total run duration/)
  assert.ok(shown.includes(`${escape}32m✓`))
})

test('--reporter-cli-silent prints nothing', async () => {
  assert.equal(await output('--reporter-cli-silent'), '')
})
