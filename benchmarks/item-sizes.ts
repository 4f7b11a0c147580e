// What one item of a collection costs must not depend on how many others there are: the same small operations on a
// collection of 50,000 items and on one of 50, in turn.
//   node benchmarks/item-sizes.ts [rounds]
// POSTHORN_TEST_DATABASE_URL names a PostgreSQL on which databases may be created; SQLite otherwise. Ends with
// status 1 when an operation takes more than twice as long on the large collection.
import { anInstallation, startServer } from '../test/support/server-process.ts'
import { createClient, type Client } from './client.ts'
import { collectionBody } from './documents.ts'
import { median } from './measures.ts'

const LARGEST_RATIO = 2
const LARGE = 50_000
const SMALL = 50
const FOLDER_SIZE = 50
const OTHER_COLLECTIONS = 10
const WARM_UP = 50

interface Subject {
  name: string
  workspaceId: string
  id: string
  requestIds: string[]
  folderIds: string[]
}

interface Operation {
  name: string
  /** @param round chooses another item each time */
  run: (client: Client, subject: Subject, round: number) => Promise<unknown>
}

const operations: Operation[] = [
  {
    name: 'get a request',
    run: (client, { id, requestIds }, round) =>
      client.send('GET', `/collections/${id}/requests/${at(requestIds, round)}`),
  },
  {
    name: 'replace a request',
    run: (client, { id, requestIds }, round) =>
      client.send('PUT', `/collections/${id}/requests/${at(requestIds, round)}`, {
        name: `Replaced ${round}`,
        method: 'POST',
        url: 'https://example.com/replaced',
      }),
  },
  {
    name: 'get a folder with its children',
    run: (client, { id, folderIds }, round) =>
      client.send('GET', `/collections/${id}/folders/${at(folderIds, round)}?populate=true`),
  },
  {
    name: 'create a request in a folder',
    run: (client, { id, folderIds }, round) =>
      client.send('POST', `/collections/${id}/requests?folderId=${at(folderIds, round)}`, {
        name: `Created ${round}`,
        method: 'GET',
      }),
  },
  {
    name: 'list the collections of a workspace',
    run: (client, { workspaceId }) => client.send('GET', `/collections?workspace=${workspaceId}`),
  },
  {
    name: 'find a collection by name',
    run: (client, { name }) => client.send('GET', `/collections?name=${name}`),
  },
]

const rounds = Number(process.argv[2] ?? 300)
const installation = await anInstallation()
const server = await startServer(installation, { env: { POSTHORN_SAMPLE: 'off' } })
try {
  const client = createClient(server.url)
  const large = await aSubject(client, 'Large', LARGE)
  const small = await aSubject(client, 'Small', SMALL)
  console.log(`${installation.databaseUrl ? 'PostgreSQL' : 'SQLite'}, medians of ${rounds}`)
  for (const operation of operations) {
    const ratio = await compare(client, operation, large, small)
    if (!(ratio <= LARGEST_RATIO)) process.exitCode = 1
  }
} finally {
  await server.stop()
  await installation.remove()
}

/** A workspace with a collection of many requests, among others that are small. */
async function aSubject(client: Client, name: string, count: number): Promise<Subject> {
  const made = await client.send('POST', '/workspaces', { workspace: { name, type: 'team' } })
  const workspaceId = JSON.parse(made.toString('utf8')).workspace.id
  const query = `?workspace=${workspaceId}`
  for (let other = 0; other < OTHER_COLLECTIONS; other++)
    await client.createCollection(collectionBody(1, 120, { name: `Other ${other}` }), query)
  const body = collectionBody(count, 120, { name, folderSize: FOLDER_SIZE })
  const id = await client.createCollection(body, query)
  const whole = await client.send('GET', `/collections/${id}`)
  const folders: StoredFolder[] = JSON.parse(whole.toString('utf8')).collection.item
  return {
    name,
    workspaceId,
    id,
    requestIds: folders.flatMap(({ item }) => item.map((request) => request.id)),
    folderIds: folders.map((folder) => folder.id),
  }
}

interface StoredFolder {
  id: string
  item: { id: string }[]
}

/** @returns how many times as long it takes on the large collection */
async function compare(
  client: Client,
  { name, run }: Operation,
  large: Subject,
  small: Subject,
): Promise<number> {
  const times = new Map<Subject, number[]>([
    [large, []],
    [small, []],
  ])
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const [subject, taken] of times) {
      const startedAt = performance.now()
      await run(client, subject, round)
      if (round >= WARM_UP) taken.push(performance.now() - startedAt)
    }
  }
  const [ofLarge, ofSmall] = [median(times.get(large) ?? []), median(times.get(small) ?? [])]
  const ratio = ofLarge / ofSmall
  const verdict = ratio <= LARGEST_RATIO ? '' : `: MORE THAN ${LARGEST_RATIO}`
  console.log(
    `${name.padEnd(36)} ${ofLarge.toFixed(2)} ms of ${LARGE}, ${ofSmall.toFixed(2)} ms of ${SMALL}: ` +
      `ratio ${ratio.toFixed(2)}${verdict}`,
  )
  return ratio
}

/** Spread over the collection, so that not one page of the database is asked for again and again. */
function at(ids: readonly string[], round: number): string {
  return ids[(round * 7919) % ids.length] ?? ''
}
