import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordAudit } from '../platform/audit.ts'
import { startTestApp, type Client } from '../testing/app.ts'
import { type Json, logOf, trailsOf, done } from './testing/log.ts'

const { team, deps, advance } = await startTestApp()

const DAY_MS = 86_400_000

const environment = { name: 'Staging' }

const idsOf = (trails: readonly Json[]): number[] => trails.map(({ id }) => id)

/** Events of two people on three days. */
async function aLog(): Promise<{ admin: Client; all: Json[]; editorId: number; days: string[] }> {
  const { admin, editor, viewer, workspaceId } = await team()
  const days: string[] = []
  for (let day = 0; day < 3; day++) {
    advance(DAY_MS)
    const path = `/environments?workspace=${workspaceId}`
    await done(editor.post(path, { environment }))
    await done(viewer.post('/v1/api-keys', { name: 'K' }))
    await done(editor.post('/v1/api-keys', { name: 'K' }))
    days.push(deps.now().slice(0, 10))
  }
  return { admin, all: await trailsOf(admin), editorId: editor.id, days }
}

test('filters by actor, action and time, alone and together', async () => {
  const { admin, all, editorId, days } = await aLog()
  const [, second = '', third = ''] = days
  const time = all.find(({ timestamp }) => timestamp.startsWith(second)).timestamp
  const withOffset = encodeURIComponent(time.replace('Z', '+00:00'))
  const byEditor = ({ data }: Json) => data.actor.id === editorId
  const isKey = ({ action }: Json) => action === 'apikey.created'
  const onSecond = ({ timestamp }: Json) => timestamp >= second && timestamp < third
  const filters: [query: string, isWanted: (entry: Json) => boolean][] = [
    [`userId=${editorId}`, byEditor],
    ['action=apikey.created', isKey],
    [`since=${second}`, ({ timestamp }) => timestamp >= second],
    [`until=${second}`, ({ timestamp }) => timestamp < second],
    [`since=${time}`, ({ timestamp }) => timestamp >= time],
    [`since=${withOffset}`, ({ timestamp }) => timestamp >= time],
    [`until=${time}`, ({ timestamp }) => timestamp < time],
    [`since=${second}&until=${third}`, onSecond],
    [`userId=${editorId}&action=apikey.created`, (entry) => byEditor(entry) && isKey(entry)],
    [
      `userId=${editorId}&action=apikey.created&since=${second}&until=${third}`,
      (entry) => byEditor(entry) && isKey(entry) && onSecond(entry),
    ],
  ]

  for (const [query, isWanted] of filters) {
    const found = await trailsOf(admin, query)

    const wanted = all.filter(isWanted)
    assert.ok(wanted.length > 0 && wanted.length < all.length, query)
    assert.deepEqual(idsOf(found), idsOf(wanted), query)
  }
})

test('finds nothing for an actor, an action and a time that nothing happened with', async () => {
  const { admin } = await team()

  for (const query of [
    'userId=1',
    'action=spaceship.launched',
    'since=9999-12-31',
    'until=0001-01-01',
  ]) {
    assert.deepEqual(await logOf(admin, query), { trails: [] }, query)
  }
})

test('takes the earliest day there is', async () => {
  const { admin } = await team()

  const all = await trailsOf(admin)

  assert.deepEqual(idsOf(await trailsOf(admin, 'since=0001-01-01')), idsOf(all))
})

test('is newest first, or oldest first by either name of the parameter', async () => {
  const { admin, all } = await aLog()
  const newestFirst = idsOf(all)
  const oldestFirst = newestFirst.toReversed()

  const orders: [query: string, wanted: number[]][] = [
    ['orderBy=desc', newestFirst],
    ['order_by=desc', newestFirst],
    ['orderBy=asc', oldestFirst],
    ['order_by=asc', oldestFirst],
    ['orderBy=asc&order_by=desc', oldestFirst],
  ]

  assert.deepEqual(
    newestFirst,
    newestFirst.toSorted((one, other) => other - one),
  )
  for (const [query, wanted] of orders) {
    assert.deepEqual(idsOf(await trailsOf(admin, query)), wanted, query)
  }
})

/** Every page in turn, with something happening before each next one. */
async function walk(client: Client, query: string, meanwhile: () => Promise<unknown>) {
  const seen: Json[] = []
  let cursor = ''
  for (;;) {
    const { trails, nextCursor } = await logOf(client, `${query}&cursor=${cursor}`)
    seen.push(...trails)
    if (nextCursor === undefined) return seen
    cursor = nextCursor
    await meanwhile()
  }
}

test('pages from the newest without gaps or repeats while events arrive', async () => {
  const { admin, all } = await aLog()
  const arrive = () => done(admin.post('/v1/api-keys', { name: 'Meanwhile' }))

  const seen = await walk(admin, 'limit=3', arrive)

  assert.deepEqual(idsOf(seen), idsOf(all))
})

test('pages from the oldest up to what arrived last, with filters', async () => {
  const { admin, all, editorId } = await aLog()
  const arrive = () => done(admin.post('/v1/api-keys', { name: 'Meanwhile' }))

  const seen = await walk(admin, 'limit=3&orderBy=asc', arrive)
  const filtered = await walk(admin, `limit=2&orderBy=asc&userId=${editorId}`, arrive)

  const now = await trailsOf(admin, 'orderBy=asc')
  assert.ok(seen.length > all.length)
  assert.deepEqual(idsOf(seen), idsOf(now.slice(0, seen.length)))
  assert.deepEqual(idsOf(filtered), idsOf(now.filter(({ data }) => data.actor.id === editorId)))
})

test('pages through events of one moment', async () => {
  const { admin, id: tenantId } = await team()
  const now = deps.now()
  const actor = {
    tenantId,
    userId: admin.id,
    origin: { ip: '', userAgent: '', requestId: 'test' },
  }
  await deps.db.transaction(async (trx) => {
    for (let at = 0; at < 7; at++)
      await recordAudit(trx, actor, now, { action: 'run.created', message: String(at) })
  })

  for (const order of ['asc', 'desc']) {
    const seen = await walk(admin, `limit=2&action=run.created&orderBy=${order}`, async () => {})

    const messages = ['0', '1', '2', '3', '4', '5', '6']
    assert.deepEqual(
      seen.map(({ message }) => message),
      order === 'asc' ? messages : messages.toReversed(),
    )
  }
})

test('answers up to 300 entries, as many where no limit is given', async () => {
  const { admin, id: tenantId } = await team()
  const origin = { ip: '', userAgent: '', requestId: 'test' }
  await deps.db.transaction(async (trx) => {
    for (let at = 0; at < 301; at++) {
      const entry = { action: 'run.created', message: 'x' } as const
      await recordAudit(trx, { tenantId, userId: admin.id, origin }, deps.now(), entry)
    }
  })

  const least = await logOf(admin, 'limit=1')
  const most = await logOf(admin, 'limit=300')
  const unsaid = await logOf(admin)

  assert.deepEqual(
    [least, most, unsaid].map(({ trails, nextCursor }) => [trails.length, typeof nextCursor]),
    [
      [1, 'string'],
      [300, 'string'],
      [300, 'string'],
    ],
  )
})

const badQueries: [query: string, name: string, parameter?: string][] = [
  ['limit=301', 'invalidParamsError', 'limit'],
  ['limit=0', 'invalidParamsError', 'limit'],
  ['limit=-1', 'invalidParamsError', 'limit'],
  ['limit=1.5', 'invalidParamsError', 'limit'],
  ['limit=many', 'invalidParamsError', 'limit'],
  ['limit=', 'invalidParamsError', 'limit'],
  ['userId=me', 'invalidParamsError', 'userId'],
  ['userId=0', 'invalidParamsError', 'userId'],
  ['userId=99999999999999999999', 'invalidParamsError', 'userId'],
  ['since=yesterday', 'invalidParamsError', 'since'],
  ['since=2026-02-30', 'invalidParamsError', 'since'],
  ['since=', 'invalidParamsError', 'since'],
  ['until=15.01.2026', 'invalidParamsError', 'until'],
  ['until=2026-01-15T25:00:00Z', 'invalidParamsError', 'until'],
  ['cursor=nonsense', 'invalidParamsError', 'cursor'],
  [`cursor=${'x'.repeat(501)}`, 'invalidParamsError', 'cursor'],
  ['orderBy=up', 'invalidParamsError', 'orderBy'],
  ['order_by=ASC', 'invalidParamsError', 'order_by'],
  ['limit=1&limit=2', 'invalidParamsError', 'limit'],
  ['action=created', 'InvalidAuditAction'],
  ['action=', 'InvalidAuditAction'],
  ['action=team.', 'InvalidAuditAction'],
  ['action=.created', 'InvalidAuditAction'],
  ['action=team.created.twice', 'InvalidAuditAction'],
  ['action=team%20created', 'InvalidAuditAction'],
  ['action=team.created%0A', 'InvalidAuditAction'],
]
for (const [query, name, parameter] of badQueries) {
  test(`refuses ${query.slice(0, 40)}`, async () => {
    const { admin } = await team()

    const { status, body } = await admin.get(`/audit/logs?${query}`)

    assert.deepEqual(
      [status, body.error.name, body.error.details?.param],
      [400, name, parameter],
      JSON.stringify(body),
    )
  })
}
