import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordAudit } from '../platform/audit.ts'
import { renderCsvLine } from '../platform/csv.ts'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'
import { heldBytes } from '../testing/memory.ts'

const { app, anonymous, team, deps, advance } = await startTestApp()
const DAY_MS = 86_400_000

async function download(client: Client, query: string): Promise<Answer> {
  const answer = await client.get(`/v1/audit-logs/export?${query}`)
  assert.equal(answer.status, 200, answer.text)
  return answer
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

async function record(tenantId: number, userId: number, count: number, message = 'x') {
  const actor = { tenantId, userId, origin: { ip: '', userAgent: '', requestId: 'test' } }
  await deps.db.transaction(async (trx) => {
    for (let at = 0; at < count; at++)
      await recordAudit(trx, actor, deps.now(), { action: 'run.created', message })
  })
}

test('gives every entry as a line of JSON, with what it is about and the request', async () => {
  const { admin, editor, workspaceId } = await team()
  const made = await editor.post(`/environments?workspace=${workspaceId}`, {
    environment: { name: 'E' },
  })

  const { text, headers } = await download(admin, 'format=jsonl')

  const { trails } = (await admin.get('/audit/logs')).body
  const lines = linesOf(text)
  assert.deepEqual(
    lines.map(({ element: _element, requestId: _requestId, ...entry }) => entry),
    trails,
  )
  assert.deepEqual(lines[0].element, { kind: 'environment', id: made.body.environment.id })
  assert.equal(lines[0].requestId, made.headers['x-request-id'])
  assert.equal(headers['content-type'], 'application/x-ndjson; charset=utf-8')
  assert.match(
    String(headers['content-disposition']),
    /^attachment; filename="audit log 2026-\d\d-\d\d\.jsonl"; /,
  )
  assert.match(String(headers['content-security-policy']), /^sandbox;/)
  assert.equal(headers['cache-control'], 'no-store')
})

test('gives a table with a head, in which no text is a formula', async () => {
  const { id, admin } = await team()
  const start = deps.now()
  await record(id, admin.id, 1, '=HYPERLINK("http://example.com", "a,b")')
  await record(id, admin.id, 1, 'two\r\nlines, "quoted"')

  const { text, headers } = await download(admin, `format=csv&since=${start}&orderBy=asc`)

  const { username, email } = (await admin.get('/me')).body.user
  const person = `${admin.id},A Member,${username},${email}`
  const [head, ...rows] = text.split(/\r\n(?=\d|$)/)
  assert.equal(
    head,
    'id,timestamp,action,message,actorId,actorName,actorUsername,actorEmail,userId,userName,userUsername,userEmail,elementKind,elementId,ip,userAgent,requestId,variables',
  )
  assert.deepEqual(
    rows.map((row) => row.replace(/^\d+,2026-[^,]+,/, '')),
    [
      `run.created,"'=HYPERLINK(""http://example.com"", ""a,b"")",${person},${person},,,,,test,`,
      `run.created,"two\r\nlines, ""quoted""",${person},${person},,,,,test,`,
      '',
    ],
  )
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
})

for (const [cell, written] of [
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['"', '""""'],
  ['a=b', 'a=b'],
  ['', ''],
  [-1, '-1'],
] as const) {
  test(`writes ${JSON.stringify(cell)} as ${JSON.stringify(written)}`, () => {
    assert.equal(renderCsvLine([cell, 'next']), `${written},next\r\n`)
  })
}

test('takes the filters of the log, and either order', async () => {
  const { id, admin, editor, viewer } = await team()
  await record(id, editor.id, 2)
  advance(DAY_MS)
  const middle = deps.now()
  await record(id, viewer.id, 3)
  await viewer.post('/v1/api-keys', { name: 'K' })

  const counts = []
  for (const filter of [
    'action=run.created',
    `userId=${editor.id}&action=run.created`,
    `userId=${viewer.id}&action=run.created`,
    `since=${middle}`,
    `until=${middle}&action=run.created`,
    'action=spaceship.launched',
  ])
    counts.push(linesOf((await download(admin, `format=jsonl&${filter}`)).text).length)
  const newest = linesOf((await download(admin, 'format=jsonl')).text)
  const oldest = linesOf((await download(admin, 'format=jsonl&orderBy=asc')).text)

  assert.deepEqual(counts, [5, 2, 3, 4, 2, 0])
  assert.deepEqual(oldest, newest.toReversed())
})

test('gives all of a long log, each entry once, in the memory of a page', async () => {
  const { id, admin } = await team()
  await record(id, admin.id, 20_000, 'm'.repeat(500))
  const url = await app.listen({ port: 0, host: '127.0.0.1' })

  const before = await heldBytes()
  let most = 0
  let chunks = 0
  let text = ''
  const answer = await fetch(`${url}/v1/audit-logs/export?format=csv&action=run.created`, {
    headers: { 'x-api-key': admin.key },
  })
  for await (const chunk of answer.body ?? []) {
    text += Buffer.from(chunk).toString().replace(/m{2,}/g, 'm')
    if (chunks++ % 50 === 0) most = Math.max(most, (await heldBytes()) - before)
  }

  const ids = text.match(/^\d{10,}/gm) ?? []
  assert.deepEqual([ids.length, new Set(ids).size], [20_000, 20_000])
  assert.ok(most < 80 * 1024 * 1024, `took ${Math.round(most / 1024 / 1024)} MiB`)
})

test('is for those who see the log, and for their own team', async () => {
  const { admin, editor } = await team()
  const theirs = await team()

  const refused = await editor.get('/v1/audit-logs/export?format=csv')
  const unknown = await anonymous.get('/v1/audit-logs/export?format=csv')
  const own = linesOf((await download(theirs.admin, 'format=jsonl')).text)
  const foreign = await download(theirs.admin, `format=jsonl&userId=${admin.id}`)

  assert.deepEqual([refused.status, refused.body.title], [403, 'Forbidden'])
  assert.equal(unknown.status, 401)
  assert.ok(own.length > 0 && own.every(({ data }) => data.team.id === theirs.id))
  assert.equal(foreign.text, '')
})

for (const query of [
  '',
  'format=xml',
  'format=csv&userId=me',
  'format=csv&since=yesterday',
  'format=csv&until=2016-12-31T23:59:60Z',
  'format=csv&action=created',
  'format=csv&orderBy=up',
  'format=csv&format=jsonl',
]) {
  test(`refuses ?${query}`, async () => {
    const { admin } = await team()

    const { status, body } = await admin.get(`/v1/audit-logs/export?${query}`)

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
  })
}
