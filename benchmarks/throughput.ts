// Requests per second of Posthorn as an operator runs it (SQLite, durable writes, default log level) beside two
// servers that do as little as possible: a bare Fastify route that sends the same bytes, and node:http with
// node:sqlite. Rounds are interleaved, so that what else the machine does hits all alike.
//   node benchmarks/throughput.ts [rounds] [milliseconds]
// Ends with status 1 when Posthorn is below one of the floors.
import { anInstallation, BOOTSTRAP_KEY, startServer } from '../test/support/server-process.ts'
import { startChild, type Child } from './child.ts'
import { createClient, type Client } from './client.ts'
import { collectionBody } from './documents.ts'
import type { Load, LoadResult } from './load.ts'
import { cpuMsOf, median } from './measures.ts'
import type { PeerAnswer, PeerStart, PeerStarted } from './peers/peer.ts'

const CONNECTIONS = 16
/** Until everything that is measured has been compiled. */
const WARM_UP_ROUNDS = 3

/** What Posthorn reaches at least, as a share of a peer. Below what is measured, so that only a step back is told. */
interface Floor {
  peer: 'bare Fastify' | 'plain node:sqlite'
  share: number
}

interface Operation {
  name: string
  floors: readonly Floor[]
  method: PeerAnswer['method']
  path: string
  /** Sent in turn, so that a write writes something new. */
  bodies: readonly string[]
}

interface Server {
  name: string
  port: number
  pid: number | undefined
}

interface Sample {
  perSecond: number
  /** Processor time of the server for one answer. */
  cpuMicroseconds: number
}

const rounds = Number(process.argv[2] ?? 7)
const durationMs = Number(process.argv[3] ?? 1000)
const installation = await anInstallation()
const posthorn = await startServer(installation)
const load = startChild<Load, LoadResult>('./load.ts')
const peers: Child<PeerStart, PeerStarted>[] = []
try {
  const client = createClient(posthorn.url)
  const operations = await prepare(client)
  const answers = await Promise.all(operations.map((operation) => answerOf(client, operation)))
  const servers = [
    { name: 'Posthorn', port: Number(new URL(posthorn.url).port), pid: posthorn.pid },
    await startPeer('bare Fastify', './peers/bare-fastify.ts', answers),
    await startPeer('plain node:sqlite', './peers/plain-node.ts', answers),
  ]
  let isFastEnough = true
  for (const [operation, samples] of await measure(operations, servers))
    isFastEnough = report(operation, samples) && isFastEnough
  process.exitCode = isFastEnough ? 0 : 1
} finally {
  for (const child of [load, ...peers]) child.stop()
  await posthorn.stop()
  await installation.remove()
}

/** Fills the server: a collection of 50 requests, a workspace of 100 collections, another for new ones. */
async function prepare(client: Client): Promise<Operation[]> {
  const id = await client.createCollection(collectionBody(50, 120))
  const [listed, filled] = [await aWorkspace(client, 'Listed'), await aWorkspace(client, 'Filled')]
  for (let at = 0; at < 100; at++)
    await client.createCollection(collectionBody(1, 120), `?workspace=${listed}`)
  const whole = JSON.parse((await client.send('GET', `/collections/${id}`)).toString('utf8'))
  const request = `/collections/${id}/requests/${whole.collection.item[0].item[0].id}`
  return [
    {
      name: 'get a collection of 50 requests',
      floors: [floor('bare Fastify', 0.35), floor('plain node:sqlite', 0.8)],
      method: 'GET',
      path: `/collections/${id}`,
      bodies: [''],
    },
    {
      name: 'list 100 collections',
      floors: [floor('bare Fastify', 0.35), floor('plain node:sqlite', 4)],
      method: 'GET',
      path: `/collections?workspace=${listed}`,
      bodies: [''],
    },
    {
      name: 'create a collection of 5 requests',
      floors: [floor('plain node:sqlite', 0.12)],
      method: 'POST',
      path: `/collections?workspace=${filled}`,
      bodies: [collectionBody(5, 120).toString('utf8')],
    },
    {
      name: 'replace a request',
      floors: [floor('plain node:sqlite', 0.12)],
      method: 'PUT',
      path: request,
      bodies: ['GET', 'POST'].map(requestBody),
    },
  ]
}

function floor(peer: Floor['peer'], share: number): Floor {
  return { peer, share }
}

function requestBody(method: string): string {
  return JSON.stringify({ name: 'Replaced', method, url: 'https://example.com/items?page=2' })
}

async function aWorkspace(client: Client, name: string): Promise<string> {
  const answer = await client.send('POST', '/workspaces', { workspace: { name, type: 'team' } })
  return JSON.parse(answer.toString('utf8')).workspace.id
}

async function answerOf(
  client: Client,
  { method, path, bodies: [body] }: Operation,
): Promise<PeerAnswer> {
  const answer = await client.send(method, path, body ? Buffer.from(body) : undefined)
  return { method, path, body: answer.toString('utf8') }
}

async function startPeer(name: string, file: string, answers: PeerAnswer[]): Promise<Server> {
  const peer = startChild<PeerStart, PeerStarted>(file)
  peers.push(peer)
  return { name, port: (await peer.ask({ answers })).port, pid: peer.pid }
}

/** Every server in turn, operation by operation, round by round; the first rounds are warm-up. */
async function measure(
  operations: readonly Operation[],
  servers: readonly Server[],
): Promise<Map<Operation, Map<string, Sample[]>>> {
  const all = new Map(
    operations.map((operation) => [
      operation,
      new Map(servers.map(({ name }) => [name, [] as Sample[]])),
    ]),
  )
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    for (const [operation, samples] of all) {
      for (const server of servers) {
        const sample = await sampleOf(operation, server)
        if (round >= WARM_UP_ROUNDS) samples.get(server.name)?.push(sample)
      }
    }
  }
  return all
}

async function sampleOf(operation: Operation, { port, pid }: Server): Promise<Sample> {
  const requests = operation.bodies.map((body) => messageOf(operation, body))
  const cpuBefore = cpuMsOf(pid)
  const result = await load.ask({ port, requests, connections: CONNECTIONS, durationMs })
  return {
    perSecond: (result.answers / result.elapsedMs) * 1000,
    cpuMicroseconds: ((cpuMsOf(pid) - cpuBefore) / result.answers) * 1000,
  }
}

function messageOf({ method, path }: Operation, body: string): string {
  const content = body && `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`
  return `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: ${BOOTSTRAP_KEY}\r\n${content}\r\n${body}`
}

/** @returns whether Posthorn is above its floors */
function report({ name, floors }: Operation, samples: ReadonlyMap<string, Sample[]>): boolean {
  const own = samples.get('Posthorn') ?? []
  console.log(`${name}\n  ${figuresOf('Posthorn', own)}`)
  let isAbove = true
  for (const [peer, of] of samples) {
    if (of === own) continue
    const ratio = median(of.map(({ perSecond }, round) => (own[round]?.perSecond ?? 0) / perSecond))
    const share = floors.find((candidate) => candidate.peer === peer)?.share ?? 0
    const verdict = ratio < share ? `, BELOW ITS FLOOR OF ${share}` : ''
    console.log(`  ${figuresOf(peer, of)}, Posthorn at ${ratio.toFixed(2)} of it${verdict}`)
    isAbove &&= ratio >= share
  }
  return isAbove
}

function figuresOf(server: string, samples: readonly Sample[]): string {
  return `${server.padEnd(18)} ${perSecondOf(samples)} requests/s, ${cpuOf(samples)} µs of processor each`
}

function perSecondOf(samples: readonly Sample[]): string {
  return median(samples.map(({ perSecond }) => perSecond))
    .toFixed(0)
    .padStart(6)
}

function cpuOf(samples: readonly Sample[]): string {
  return median(samples.map(({ cpuMicroseconds }) => cpuMicroseconds))
    .toFixed(0)
    .padStart(5)
}
