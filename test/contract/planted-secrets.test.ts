// Secrets are planted wherever the server takes some, then everything that it gives away is searched for them: the
// answers to everybody else, the log at its most talkative, the metrics, the audit rows, and the database as it lies
// on the disk.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aReport, anExecution } from '../../packages/server/src/runs/testing/reports.ts'
import { startTestApp, type Client, type Member } from '../../packages/server/src/testing/app.ts'
import { aCollection, aFolder, aRequest } from '../../packages/server/src/testing/documents.ts'

const METRICS_TOKEN = 'planted-metrics-token'
const { app, deps, team, anonymous, log } = await startTestApp({
  logLevel: 'trace',
  metricsToken: METRICS_TOKEN,
})
const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../packages/server/openapi.json'), 'utf8'),
)

const values = {
  environment: 'planted-environment-value',
  patched: 'planted-patched-value',
  global: 'planted-global-value',
  collection: 'planted-collection-value',
  folder: 'planted-folder-value',
  request: 'planted-request-value',
  path: 'planted-path-value',
  flat: 'planted-flat-value',
  replaced: 'planted-replaced-value',
  password: 'planted-password-9!',
  wrongPassword: 'planted-wrong-password',
  wrongKey: `PHAK-${'ab'.repeat(12)}-${'cd'.repeat(17)}`,
  bearer: 'planted-bearer-token',
  cookie: 'planted-cookie-value',
  header: 'planted-run-header',
  query: 'planted-query-value',
  malformed: 'planted-in-half-a-document',
}

type Secret = (key: string, value: string) => object

/** Secrets of every level below the collection. */
function itemsWith({ folder, request, path, secret }: typeof values & { secret: Secret }) {
  const url = { raw: '{{base}}/:id', path: [':id'], variable: [secret('id', path)] }
  const inner = aRequest({ request: { method: 'GET', url }, variable: [secret('r', request)] })
  return [{ ...aFolder('F', [inner]), variable: [secret('f', folder)] }]
}

/** On every other way by which they come: one by one, with the whole document, as a task. */
async function plantInItems(member: Member, id: string, secret: Secret): Promise<void> {
  const flat = { name: 'Flat', variables: [secret('v', values.flat)] }
  await member.post(`/collections/${id}/folders`, flat)
  const { collection } = (await member.get(`/collections/${id}`)).body
  const replaced = [{ ...aFolder('R'), variable: [secret('r', values.replaced)] }]
  const document = { collection: { ...collection, item: [...collection.item, ...replaced] } }
  await member.put(`/collections/${id}`, document)
  await member.put(`/collections/${id}`, document, { headers: { prefer: 'respond-async' } })
  await member.post(`/collections/${id}/duplicates`, { workspace: member.personalWorkspaceId })
}

/** What those are shown who see where it is. */
const variables = [
  'patched',
  'global',
  'collection',
  'folder',
  'request',
  'path',
  'flat',
  'replaced',
]

/** What may be found in the database: it is stored to be compared, sealed, or not at all. */
const secretsOf = (member: Member, session: Record<string, string>) => ({
  ...values,
  key: member.key,
  ...session,
})

async function plant(member: Member, workspaceId: string): Promise<Record<string, string>> {
  const secret = (key: string, value: string) => ({ key, value, type: 'secret', enabled: true })
  const { body } = await member.post(`/environments?workspace=${workspaceId}`, {
    environment: { name: 'E', values: [secret('a', values.environment)] },
  })
  await member.patch(`/environments/${body.environment.id}`, [
    { op: 'replace', path: '/values/0/value', value: values.patched },
  ])
  await member.put(`/workspaces/${workspaceId}/global-variables`, {
    values: [secret('g', values.global)],
  })
  const made = await member.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection({
      variable: [secret('c', values.collection)],
      item: itemsWith({ ...values, secret }),
    }),
  })
  const { id } = made.body.collection
  await plantInItems(member, id, secret)
  const accessKey = await member.post('/v1/collection-access-keys', { collectionId: id })
  await anonymous.get(`/collections/${id}?access_key=${accessKey.body.key}`)
  await member.post(
    '/v1/runs',
    aReport({
      executions: [
        anExecution({
          url: `https://example.com/?apikey=${values.query}`,
          requestHeaders: [
            { key: 'Authorization', value: `Bearer ${values.bearer}` },
            { key: 'X-Api-Key', value: values.header },
            { key: 'Cookie', value: `session=${values.cookie}` },
          ],
        }),
      ],
    }),
  )
  await anonymous.get('/me', { headers: { 'x-api-key': values.wrongKey } })
  await anonymous.get(`/me?apikey=${values.wrongKey}`)
  await member.post('/environments', undefined, { raw: `{"environment": "${values.malformed}` })
  await member.post(`/collections?name=${values.query}`, { collection: values.malformed })
  await anonymous.post('/v1/sessions', { email: 'a@example.com', password: values.wrongPassword })
  const signedIn = await app.inject({
    method: 'POST',
    url: '/v1/sessions',
    payload: { apiKey: member.key },
  })
  const cookies = signedIn.cookies.map(({ name, value }) => [`cookie ${name}`, value])
  return { ...Object.fromEntries(cookies), accessKey: accessKey.body.key }
}

test('gives away no planted secret to anybody whose it is not', async () => {
  const { editor, viewer, admin, workspaceId } = await team()
  const stranger = await team()
  const session = await plant(editor, workspaceId)
  const secrets = secretsOf(editor, session)

  for (const client of [stranger.admin, viewer, admin, anonymous])
    for (const { url, text } of await readEverything(client))
      for (const [name, secret] of Object.entries(secrets))
        assert.ok(!text.includes(secret) || mayShow(client, name), `${name} in ${url}`)

  /** A variable is there for those who see its environment or collection; keys and passwords are for nobody. */
  function mayShow(client: Client, name: string): boolean {
    const isVariable = variables.includes(name)
    return isVariable && (client === viewer || client === admin)
  }
})

test('writes no planted secret into the log, the metrics, the audit rows or the database', async () => {
  const { editor, workspaceId } = await team()
  const session = await plant(editor, workspaceId)
  const secrets = Object.entries(secretsOf(editor, session))
  const metrics = await app.inject({
    url: '/metrics',
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  })
  const rows = await everyRow()
  const files = everyFile()

  assert.equal(metrics.statusCode, 200)
  if (deps.db.engine === 'sqlite')
    assert.ok(
      files.some(({ bytes }) => bytes.includes('Payments')),
      'what is no secret is there',
    )
  assert.ok(log().length > 1000 && rows.length > 50 && metrics.payload.length > 100)
  for (const [name, secret] of [...secrets, ['metrics token', METRICS_TOKEN] as const]) {
    assert.ok(!log().includes(secret), `${name} in the log`)
    assert.ok(!metrics.payload.includes(secret), `${name} in the metrics`)
    const row = rows.find(({ text }) => text.includes(secret))
    assert.equal(row, undefined, `${name} in the table ${row?.table}`)
    const file = files.find(({ bytes }) => bytes.includes(secret))
    assert.equal(file, undefined, `${name} in the file ${file?.file}`)
  }
})

/** Every GET of the document, with ids of what is there. */
async function readEverything(client: Client): Promise<{ url: string; text: string }[]> {
  const answers: { url: string; text: string }[] = []
  const ids = await idsOfEverything()
  for (const [path, item] of Object.entries<Record<string, unknown>>(document.paths)) {
    if (!item['get']) continue
    const [, parameter] = /\{(\w+)\}/.exec(path) ?? []
    const candidates = parameter ? (ids[parameter] ?? ['1']) : ['']
    for (const id of candidates.slice(-6)) {
      const url = path.replace(/\{\w+\}/, id).replaceAll(/\{\w+\}/g, '0')
      answers.push({ url, text: (await client.get(url)).text })
    }
  }
  assert.ok(answers.length > 30)
  return answers
}

async function idsOfEverything(): Promise<Record<string, string[]>> {
  const idsIn = async (table: 'collections' | 'environments' | 'workspaces' | 'runs') =>
    (await deps.db.query.selectFrom(table).select('id').execute()).map(({ id }) => id)
  return {
    collectionId: await idsIn('collections'),
    environmentId: await idsIn('environments'),
    workspaceId: await idsIn('workspaces'),
    runId: await idsIn('runs'),
  }
}

/** The data directory as it lies on the disk, on SQLite with the database and its log. */
function everyFile(): { file: string; bytes: Buffer }[] {
  return readdirSync(deps.config.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({ file, bytes: readFileSync(file) }))
}

async function everyRow(): Promise<{ table: string; text: string }[]> {
  // Beside ours, on PostgreSQL, are those of the library that runs jobs.
  const tables = (await deps.db.query.introspection.getTables()).filter(
    ({ schema }) => schema === undefined || schema === 'public',
  )
  const rows: { table: string; text: string }[] = []
  for (const { schema, name } of tables) {
    // oxlint-disable-next-line typescript/no-explicit-any -- tables by name
    const found = await (deps.db.query as any)
      .selectFrom(schema ? `${schema}.${name}` : name)
      .selectAll()
      .execute()
    for (const row of found) rows.push({ table: name, text: JSON.stringify(row) })
  }
  return rows
}
