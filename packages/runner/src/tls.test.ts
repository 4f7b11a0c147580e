import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { TLSSocket } from 'node:tls'
import type { RunOptions } from './options.ts'
import { aRequest, runToEnd } from './testing/builders.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const skip = !hasOpenssl && 'openssl is not installed'

let directory: string
let server: Server
let url: string

function openssl(...args: string[]): void {
  const { status, stderr } = spawnSync('openssl', args, { cwd: directory, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
}

function pem(name: string): Buffer {
  return readFileSync(join(directory, name))
}

/** A key and a certificate signed by our own authority. */
function issue(name: string, subject: string): void {
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-subj',
    subject,
    '-out',
    `${name}.csr`,
  )
  writeFileSync(join(directory, 'names.txt'), 'subjectAltName=DNS:localhost,IP:127.0.0.1')
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    'ca.crt',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    'names.txt',
    '-out',
    `${name}.crt`,
  )
}

before(async () => {
  if (!hasOpenssl) return
  directory = mkdtempSync(join(tmpdir(), 'posthorn-tls-'))
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-subj',
    '/CN=Test CA',
    '-days',
    '2',
    '-out',
    'ca.crt',
  )
  issue('server', '/CN=localhost')
  issue('client', '/CN=the client')
  const tls = { key: pem('server.key'), cert: pem('server.crt'), ca: pem('ca.crt') }
  server = createServer(
    { ...tls, requestCert: true, rejectUnauthorized: false },
    (request, response) => {
      const { subject } = (request.socket as TLSSocket).getPeerCertificate()
      response.end(subject?.CN ?? 'nobody')
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

after(() => {
  if (!hasOpenssl) return
  server.close()
  server.closeAllConnections()
  rmSync(directory, { recursive: true })
})

async function peerSeen(options: Partial<RunOptions>): Promise<string> {
  const run = await runToEnd([aRequest('R', url)], options)
  const [{ response, error } = {}] = run.of('request')
  return response ? new TextDecoder().decode(response.body) : (error?.message ?? '')
}

test('refuses an unknown authority unless verification is off', { skip }, async () => {
  assert.match(await peerSeen({}), /certificate/)
  assert.equal(await peerSeen({ verifyTls: false }), 'nobody')
})

test('trusts an extra authority', { skip }, async () => {
  assert.equal(await peerSeen({ extraCa: pem('ca.crt') }), 'nobody')
})

test('shows a client certificate to the hosts it is for', { skip }, async () => {
  const certificate = { key: pem('client.key'), cert: pem('client.crt') }
  const extraCa = pem('ca.crt')

  assert.equal(
    await peerSeen({ extraCa, certificates: [{ matches: [], ...certificate }] }),
    'the client',
  )
  assert.equal(
    await peerSeen({
      extraCa,
      certificates: [{ matches: ['https://other.example/*'], ...certificate }],
    }),
    'nobody',
  )
})

test('speaks HTTP/2 when the request asks for it', { skip }, async (t) => {
  const http2 = createSecureServer(
    { key: pem('server.key'), cert: pem('server.crt') },
    (request, response) => {
      response.end(request.httpVersion)
    },
  )
  t.after(() => http2.close())
  await new Promise<void>((resolve) => http2.listen(0, '127.0.0.1', resolve))
  const address = `https://127.0.0.1:${(http2.address() as AddressInfo).port}/`
  const item = aRequest('R', address, { protocolProfileBehavior: { protocolVersion: 'http2' } })

  const run = await runToEnd([item], { extraCa: pem('ca.crt') })

  assert.equal(new TextDecoder().decode(run.of('request')[0]?.response?.body), '2.0')
})
