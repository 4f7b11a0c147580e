// Every operation against malformed input, seeded: whatever is sent, it is an answer below 500 and the server goes on.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aRun } from '../../packages/server/src/runs/testing/reports.ts'
import { startTestApp, type Member } from '../../packages/server/src/testing/app.ts'
import { aCollection, aFolder } from '../../packages/server/src/testing/documents.ts'

const ROUNDS = process.env['POSTHORN_TEST_LONG'] ? 5000 : 100
const { app, team, log } = await startTestApp({ logLevel: 'error' })
const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../packages/server/openapi.json'), 'utf8'),
)

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Operation {
  id: string
  method: Method
  path: string
  queryNames: string[]
  example: unknown
}

const deep = '['.repeat(100_000) + ']'.repeat(100_000)
const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
const rawBodies = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '\uFEFF{}',
  '{"a":1,"a":2}',
  deep,
  `{"collection":${deep}}`,
  `{"collection":{"info":{"name":"a","schema":"${schema}"},"item":[],"x":${deep}}}`,
  `{"environment":{"name":"a","values":[{"key":"a","value":${deep}}]}}`,
  '{"workspace":{"name":"\\ud800","type":"team"}}',
]
const values: unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 60,
  '',
  '\uD800',
  '💥'.repeat(300),
  'x'.repeat(5000),
  [],
  {},
  [null],
  '00000000-0000-4000-8000-000000000000',
  "' or 1=1 --",
  '../../etc/passwd',
  '2026-99-99T99:99:99Z',
  JSON.parse('{"__proto__":{"polluted":1}}'),
]
const texts = [
  '',
  ' ',
  '%',
  '%ff',
  'null',
  '-1',
  '1e400',
  '9'.repeat(40),
  'a,b,,',
  "'",
  '💥',
  'x'.repeat(3000),
]

for (const operation of listOperations()) {
  test(`${operation.id} answers below 500 to ${ROUNDS} malformed inputs`, async () => {
    const { editor } = await team()
    const ids = await idsOf(editor)
    const random = seeded(operation.id)
    const failures: string[] = []

    for (let round = 0; round < ROUNDS; round++) {
      const { url, payload } = aRequest(operation, ids, random, round)
      const { statusCode } = await app.inject({
        method: operation.method,
        url,
        headers: {
          'x-api-key': editor.key,
          ...(payload !== undefined && { 'content-type': 'application/json' }),
        },
        ...(payload !== undefined && { payload }),
      })
      if (statusCode >= 500)
        failures.push(`${statusCode} ${url.slice(0, 200)} ${payload?.slice(0, 200)}`)
    }

    assert.deepEqual(failures, [], log().slice(-2000))
    assert.equal((await app.inject('/readyz')).statusCode, 200)
  })
}

type Ids = Readonly<Record<string, string>>

/** Half of the inputs are for elements that are there. */
async function idsOf(editor: Member): Promise<Ids> {
  const group = await editor.post('/v1/groups', { name: 'G' })
  const item = [aFolder('F', [{ name: 'R', request: {}, response: [{ name: 'E' }] }])]
  const collection = await editor.post('/collections', { collection: aCollection({ item }) })
  const { id: collectionId } = collection.body.collection
  const [folder] = (await editor.get(`/collections/${collectionId}`)).body.collection.item
  const accessKey = await editor.post('/v1/collection-access-keys', { collectionId })
  const other = await editor.post('/workspaces', { workspace: { name: 'O', type: 'team' } })
  const environment = await editor.post('/environments', { environment: { name: 'E' } })
  return {
    collectionId,
    folderId: folder.id,
    requestId: folder.item[0].id,
    responseId: folder.item[0].response[0].id,
    environmentId: environment.body.environment.uid,
    workspaceId: editor.personalWorkspaceId,
    targetWorkspaceId: other.body.workspace.id,
    runId: await aRun(editor),
    groupId: String(group.body.group.id),
    userId: String(editor.id),
    keyId: accessKey.body.accessKey.id,
    position: '0',
  }
}

function aRequest(operation: Operation, ids: Ids, random: () => number, round: number) {
  const takesBody = operation.method !== 'GET' && operation.method !== 'DELETE'
  const query = operation.queryNames.map((name) => `${name}=${oneOf(texts, random)}`)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const real = ids[name]
    return real !== undefined && random() < 0.5
      ? real
      : encodeURI(oneOf(texts, random) || 'x').replaceAll('?', '')
  })
  const raw = rawBodies[round]
  return {
    url: random() < 0.5 && query.length > 0 ? `${path}?${query.join('&')}` : path,
    payload: takesBody
      ? (raw ?? withIds(JSON.stringify(mutate(operation.example, random)), ids))
      : undefined,
  }
}

/** An example names what is there as `{{name}}`. */
function withIds(text: string, ids: Ids): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => ids[name] ?? whole)
}

/** Replaces or removes one value somewhere in a document. */
function mutate(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.1) return oneOf(values, random)
  const entries = Object.entries(value)
  const at = Math.floor(random() * entries.length)
  const chosen = entries[at]
  if (!chosen) return oneOf(values, random)
  if (random() < 0.2) entries.splice(at, 1)
  else entries[at] = [chosen[0], mutate(chosen[1], random)]
  return Array.isArray(value) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries)
}

function oneOf<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}

/** A small generator of pseudo-random numbers (mulberry32), so that a failure can be repeated. */
function seeded(text: string): () => number {
  let state = [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7)
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface RequestBody {
  content: { 'application/json': { example?: unknown; schema?: { examples?: unknown[] } } }
}

function listOperations(): Operation[] {
  type Item = Record<
    string,
    { operationId: string; parameters?: { in: string; name: string }[]; requestBody?: RequestBody }
  >
  return Object.entries<Item>(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId, parameters = [], requestBody }]) => {
      const media = requestBody?.content['application/json']
      return {
        id: operationId,
        method: method.toUpperCase() as Method,
        path,
        queryNames: parameters
          .filter((parameter) => parameter.in === 'query')
          .map(({ name }) => name),
        example: media?.example ?? media?.schema?.examples?.[0] ?? {},
      }
    }),
  )
}
