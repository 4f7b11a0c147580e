import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { aCollection, aRequest } from '../testing/collections.ts'
import { aDirectory, posthorn, put } from '../testing/posthorn.ts'

const skip = spawnSync('openssl', ['version']).status !== 0 && 'openssl is not installed'
const directory = aDirectory()
const pem = (name: string) => readFileSync(join(directory, name))
let server: Server | undefined
let port = 0

after(() => server?.close())

function openssl(command: string): void {
  const { status, stderr } = spawnSync('openssl', command.split(' '), { cwd: directory })
  assert.equal(status, 0, String(stderr))
}

/** A key and a certificate of our own authority. */
function issue(name: string): void {
  const key = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'
  openssl(`req ${key} -keyout ${name}.key -subj /CN=${name} -out ${name}.csr`)
  const authority = '-CA ca.crt -CAkey ca.key -CAcreateserial -days 2'
  openssl(`x509 -req -in ${name}.csr ${authority} -extfile names -out ${name}.crt`)
}

before(async () => {
  if (skip) return
  put(directory, 'names', 'subjectAltName=IP:127.0.0.1')
  const key = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'
  openssl(`req -x509 ${key} -keyout ca.key -subj /CN=authority -days 2 -out ca.crt`)
  issue('server')
  issue('client')
  const identity = { key: pem('server.key'), cert: pem('server.crt'), ca: pem('ca.crt') }
  const options = { ...identity, requestCert: true, rejectUnauthorized: true }
  server = createServer(options, (_, response) => response.end('welcome'))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
  put(directory, 'secure.json', aCollection('S', aRequest('a', `https://127.0.0.1:${port}/`)))
})

const run = (...args: string[]) =>
  posthorn(['run', 'secure.json', '--no-upload', ...args], { directory })

test('a server of an unknown authority is refused', { skip }, async () => {
  const { code, stdout } = await run(
    '--ssl-client-cert',
    'client.crt',
    '--ssl-client-key',
    'client.key',
  )

  assert.equal(code, 1)
  assert.match(stdout, /\[errored\]\n.*self-signed certificate/)
})

test(
  'an extra authority is trusted, and the certificate of the list is shown',
  { skip },
  async () => {
    const entry = {
      matches: [`https://127.0.0.1:${port}/*`],
      key: { src: 'client.key' },
      cert: { src: 'client.crt' },
    }
    const list = put(directory, 'list.json', [entry])

    const { code, stdout } = await run(
      '--ssl-extra-ca-certs',
      'ca.crt',
      '--ssl-client-cert-list',
      list,
    )

    assert.equal(code, 0, stdout)
  },
)

test('-k trusts anyone; the single certificate is shown to every host', { skip }, async () => {
  const { code, stdout } = await run(
    '-k',
    '--ssl-client-cert',
    'client.crt',
    '--ssl-client-key',
    'client.key',
  )

  assert.equal(code, 0, stdout)
})
