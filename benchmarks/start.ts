// How long an installed server takes from its start to the first ready answer, on an empty data directory.
//   node benchmarks/start.ts [rounds]
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const shim = join(import.meta.dirname, '../packages/cli/bin/posthorn.mjs')
const rounds = Number(process.argv[2] ?? 10)
const samples: number[] = []

// The first start fills Node's compile cache and is not counted.
for (let round = 0; round <= rounds; round++) {
  const elapsed = await startOnce()
  if (round > 0) samples.push(elapsed)
}
samples.sort((a, b) => a - b)
const median = samples[Math.floor(samples.length / 2)] ?? 0
console.log(
  `start to /readyz: median ${Math.round(median)} ms, best ${Math.round(samples[0] ?? 0)} ms, worst ${Math.round(samples.at(-1) ?? 0)} ms (${rounds} rounds)`,
)

async function startOnce(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'posthorn-start-'))
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn(
    process.execPath,
    [shim, 'serve', '--port', String(port), '--data-dir', dataDir],
    { stdio: 'ignore' },
  )
  await untilReady(port)
  const elapsed = performance.now() - startedAt
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
  rmSync(dataDir, { recursive: true, force: true })
  return elapsed
}

async function untilReady(port: number): Promise<void> {
  for (;;) {
    if (await isReady(port)) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function isReady(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(port, '127.0.0.1', () => socket.write('GET /readyz HTTP/1.0\r\n\r\n'))
  socket.once('data', (chunk) => {
    socket.destroy()
    resolve(chunk.toString().startsWith('HTTP/1.1 200'))
  })
  socket.once('error', () => resolve(false))
  return promise
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
