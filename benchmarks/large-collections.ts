// What others notice of a large collection: the latency of small reads while 20 MB are stored and read, and the
// memory that 200 MB take.
//   node benchmarks/large-collections.ts
// POSTHORN_TEST_DATABASE_URL names a PostgreSQL on which databases may be created; SQLite otherwise.
import { readFileSync } from 'node:fs'
import { anInstallation, startServer } from '../test/support/server-process.ts'
import { createClient } from './client.ts'
import { collectionBody } from './documents.ts'
import { askForSmall } from './small-requests.ts'

const MEBIBYTE = 1024 * 1024
const installation = await anInstallation()
const server = await startServer(installation, {
  env: { POSTHORN_SAMPLE: 'off', POSTHORN_BODY_LIMIT_BYTES: String(400 * MEBIBYTE) },
})
const { send, createCollection: create } = createClient(server.url)
try {
  const small = await create(collectionBody(3, 100))
  await report('idle, small GETs only', small, () => pause(3000))

  const large = collectionBody(50_000, 120)
  let id = ''
  await report(`POST of ${megabytes(large)} (50,000 requests)`, small, async () => {
    id = await create(large)
  })
  await report('GET of it, five times', small, async () => {
    for (let round = 0; round < 5; round++) await send('GET', `/collections/${id}`)
  })
  const whole = await send('GET', `/collections/${id}`)
  await report('PUT of it unchanged', small, () => send('PUT', `/collections/${id}`, whole))
  const changed = Buffer.from(whole.toString('utf8').replaceAll('"GET"', '"PUT"'))
  await report('PUT of it with every request changed', small, () =>
    send('PUT', `/collections/${id}`, changed),
  )
  await report('DELETE of it', small, () => send('DELETE', `/collections/${id}`))

  const huge = collectionBody(50_000, 3600)
  await report(`POST of ${megabytes(huge)}`, small, async () => {
    id = await create(huge)
  })
  await report('GET of it', small, () => send('GET', `/collections/${id}`))
  console.log(`most memory of the server: ${mostMemoryMb(server.pid)} MB`)
} finally {
  await server.stop()
  await installation.remove()
}

/** What small requests take while `work` runs. */
async function report(what: string, smallId: string, work: () => Promise<unknown>): Promise<void> {
  const end = await askForSmall(server.url, smallId)
  const startedAt = performance.now()
  await work()
  const elapsed = performance.now() - startedAt
  const latencies = await end()
  const at = (share: number) => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1)
  console.log(
    `${what.padEnd(42)} ${(elapsed / 1000).toFixed(2).padStart(6)} s   small GET: ` +
      `median ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(0.9999)} ms of ${latencies.length}`,
  )
}

function megabytes({ length }: Buffer): string {
  return `${Math.round(length / 1e6)} MB`
}

/** The high-water mark of resident memory, where the system tells it. */
function mostMemoryMb(pid: number | undefined): string {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes ? String(Math.round(Number(kilobytes) / 1024)) : 'unknown'
  } catch {
    return 'unknown'
  }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
