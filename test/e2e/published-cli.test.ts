// The command line as it is published: a folder without dependencies, on the oldest Node that it promises to run on.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, extname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { buildCli } from '../../scripts/build-cli.ts'

const OLDEST_MAJOR = 20

const directory = mkdtempSync(join(tmpdir(), 'posthorn-published-'))
after(() => rmSync(directory, { recursive: true, force: true }))
const program = join(directory, 'package', 'posthorn.js')
await buildCli(join(directory, 'package'))

const origin = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json').end('{"answer":42}')
})
await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve))
after(() => origin.close())
const url = `http://127.0.0.1:${(origin.address() as AddressInfo).port}/`

/** The pinned Node, and an older one where the machine has it. */
const nodes = [
  { name: `Node ${process.versions.node}`, path: process.execPath },
  ...olderNodes().slice(0, 1),
]

function olderNodes() {
  const found = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => {
    const path = join(folder, 'node')
    if (!existsSync(path)) return []
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1)
    return [{ name: `Node ${version}`, path, major: Number.parseInt(version) }]
  })
  return found
    .filter(({ major }) => major >= OLDEST_MAJOR && major < 24)
    .toSorted((a, b) => a.major - b.major)
}

async function call(node: string, args: readonly string[]) {
  const child = spawn(node, [program, ...args], {
    cwd: directory,
    env: { PATH: '', HOME: directory, APPDATA: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const code = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, stdout, stderr }
}

function put(name: string, content: unknown): string {
  writeFileSync(join(directory, name), JSON.stringify(content))
  return name
}

const operation = { responses: { 200: { description: 'Fine' } } }
const older = {
  openapi: '3.0.3',
  info: { title: 'Payments', version: '1' },
  paths: { '/payments': { get: operation, post: operation } },
}
const newer = { ...older, paths: { '/payments': { get: operation } } }
const collection = {
  info: {
    name: 'Payments',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  item: [
    {
      name: 'Ask',
      event: [
        {
          listen: 'test',
          script: {
            exec: ["pm.test('it is 42', () => pm.expect(pm.response.json().answer).to.eql(42))"],
          },
        },
      ],
      request: { method: 'GET', url },
    },
  ],
}

for (const { name, path } of nodes) {
  test(`runs a collection on ${name}`, async () => {
    const file = put('payments.postman_collection.json', collection)
    const args = ['collection', 'run', file, '-r', 'cli,json,junit,html']
    const { code, stdout, stderr } = await call(path, args)

    assert.equal(code, 0, stdout + stderr)
    assert.match(stdout, /it is 42/)
    const reports = readdirSync(join(directory, 'posthorn-reports'))
    assert.deepEqual(reports.map(extname).toSorted(), ['.html', '.json', '.xml'])
    rmSync(join(directory, 'posthorn-reports'), { recursive: true })
  })

  for (const output of ['table', 'json', 'csv', 'sarif', 'junit', 'github']) {
    test(`lints a definition on ${name}, as ${output}`, async () => {
      const file = put('payments.json', newer)
      const { code, stdout, stderr } = await call(path, ['api', 'lint', file, '--output', output])

      assert.deepEqual([code, stderr], [1, ''], stdout)
      assert.match(stdout, /is not protected/)
    })
  }

  test(`compares two definitions on ${name}`, async () => {
    const [before, now] = [put('older.json', older), put('newer.json', newer)]
    const { stdout, stderr } = await call(path, ['api', 'lint', now, '--compare', before])

    assert.equal(stderr, '')
    assert.match(stdout, /operation-removed/)
  })

  test(`says on ${name} what is missing where a command needs the server`, async () => {
    const { code, stderr } = await call(path, ['serve'])

    assert.equal(code, 1)
    assert.match(stderr, /server is not installed/)
  })
}
