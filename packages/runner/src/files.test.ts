import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { directoryFiles } from './directory-files.ts'
import { aRequest, runToEnd } from './testing/builders.ts'
import { startEchoServer, type EchoServer } from './testing/echo-server.ts'

let server: EchoServer
let directory: string
before(async () => {
  server = await startEchoServer()
  directory = mkdtempSync(join(tmpdir(), 'posthorn-files-'))
  writeFileSync(join(directory, 'inside.txt'), 'inside')
  writeFileSync(`${directory}-outside.txt`, 'outside')
  symlinkSync(`${directory}-outside.txt`, join(directory, 'link.txt'))
})
after(async () => {
  await server.close()
  rmSync(directory, { recursive: true })
  rmSync(`${directory}-outside.txt`)
})

function upload(name: string, src: string) {
  const body = { mode: 'file', file: { src } }
  return aRequest(name, { method: 'POST', url: `${server.url}/echo`, body })
}

test('uploads files of the working directory, alone and in forms', async () => {
  const formdata = [
    { key: 'one', type: 'file', src: 'inside.txt', contentType: 'text/x' },
    { key: 'more', type: 'file', src: ['inside.txt', './inside.txt'] },
  ]
  const form = { method: 'POST', url: `${server.url}/echo`, body: { mode: 'formdata', formdata } }

  const run = await runToEnd([upload('binary', 'inside.txt'), aRequest('form', form)], {
    files: directoryFiles(directory, { allowOutside: false }),
  })

  assert.equal(run.echoOf('binary').body, 'inside')
  const { body } = run.echoOf('form')
  assert.match(body, /name="one"; filename="inside.txt"\r\nContent-Type: text\/x\r\n\r\ninside/)
  assert.equal(body.split('name="more"').length, 3)
})

test('refuses files outside of it, warns and sends the request without them', async () => {
  const outside = `../${directory.split('/').at(-1)}-outside.txt`

  const run = await runToEnd(
    [upload('up', outside), upload('link', 'link.txt'), upload('gone', 'no.txt')],
    {
      files: directoryFiles(directory, { allowOutside: false }),
    },
  )

  const refusal = 'PPERM: insecure file access outside working directory'
  assert.deepEqual(run.lines, [
    `Binary file load error: ${refusal}`,
    `Binary file load error: ${refusal}`,
    'Binary file load error: "no.txt", no such file',
  ])
  assert.deepEqual(
    ['up', 'link', 'gone'].map((name) => run.echoOf(name).body),
    ['', '', ''],
  )
})

test('reads them when it is allowed', async () => {
  const run = await runToEnd([upload('out', `${directory}-outside.txt`)], {
    files: directoryFiles(directory, { allowOutside: true }),
  })

  assert.equal(run.echoOf('out').body, 'outside')
})

test('reads no file when it was handed none', async () => {
  const run = await runToEnd([upload('none', '/etc/hostname')])

  assert.deepEqual(run.lines, ['Binary file load error: reading files is not allowed in this run'])
})
