// The UI behind a proxy that has the installation under a path of its own.
import assert from 'node:assert/strict'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { aStage } from './stage.ts'
import { browserTest } from './visitor.ts'

const PATH = '/tools/posthorn'
/** Of the server itself, which says only where it is reached. */
const port = await aFreePort()
let takesPathOff = true

async function aFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port: free } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return free
}

const proxy = createServer((incoming, outgoing) => {
  const path = incoming.url ?? ''
  if (!path.startsWith(PATH)) {
    outgoing.writeHead(404).end('not ours')
    return
  }
  const target = takesPathOff ? path.slice(PATH.length) || '/' : path
  const { method, headers } = incoming
  const forwarded = request(`http://127.0.0.1:${port}${target}`, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  forwarded.on('error', () => outgoing.destroy())
  outgoing.on('close', () => forwarded.destroy())
  incoming.pipe(forwarded)
}).listen(0, '127.0.0.1')
await new Promise((resolve) => proxy.once('listening', resolve))
const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
const { visit } = await aStage({
  url,
  args: ['--port', String(port)],
  env: { POSTHORN_PUBLIC_URL: url + PATH },
})

after(() => {
  proxy.close()
  proxy.closeAllConnections()
})

for (const [what, isTakenOff] of [
  ['takes its path off', true],
  ['passes its path on', false],
] as const) {
  browserTest(`works behind a proxy that ${what}`, async () => {
    takesPathOff = isTakenOff
    const visitor = await visit(`${PATH}/ui/`)
    const { page } = visitor

    await page.getByRole('link', { name: 'Collections' }).click()
    await page.getByRole('heading', { name: 'Collections', exact: true }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Collections', exact: true }).waitFor()

    assert.ok(new URL(page.url()).pathname.startsWith(`${PATH}/ui/workspaces/`))
    await visitor.leave()
  })
}
