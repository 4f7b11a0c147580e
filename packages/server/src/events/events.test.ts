import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildApp } from '../app.ts'
import { createOutbox } from '../platform/outbox.ts'
import { aRun, aStoredCollection } from '../runs/testing/reports.ts'
import { startTestApp, type Client, type Member } from '../testing/app.ts'
import { recordEvents } from './service.ts'
import { removeExpiredEvents } from './retention.ts'
import { listenTo, type Listening, type Message } from './testing/listening.ts'

const { app, anonymous, team, deps, advance } = await startTestApp({ eventStreams: 3 })
const url = await app.listen({ port: 0, host: '127.0.0.1' })
const opened: Listening[] = []
after(() => opened.forEach((stream) => stream.close()))

async function listen(member: Member, query: string, headers = {}, at = url): Promise<Listening> {
  const stream = await listenTo(`${at}/v1/events?${query}`, {
    'x-api-key': member.key,
    ...headers,
  })
  opened.push(stream)
  return stream
}

/** What happened after an event, as one call. */
async function past(client: Client, topics: string, after: number | string): Promise<Message[]> {
  const { status, text } = await client.get(
    `/v1/events?topics=${topics}&lastEventId=${after}&wait=0`,
  )
  assert.equal(status, 200, text)
  return [...text.matchAll(/^(?:event: (.*)\n)?id: (\d+)\ndata: (.*)$/gm)].map(
    ([, event = 'message', id = '', data = '']) => ({ event, id, data: JSON.parse(data) }),
  )
}

/** The id of the last event so far. */
async function positionOf(client: Client): Promise<string> {
  const { text } = await client.get('/v1/events?topics=runs&wait=0')
  return /^id: (\d+)\n\n$/m.exec(text)?.[1] ?? ''
}

const typesOf = (messages: readonly Message[]) => messages.map(({ data }) => data.type)

async function anEnvironment(client: Client, workspaceId: string, name = 'E'): Promise<string> {
  const path = `/environments?workspace=${workspaceId}`
  const { status, text, body } = await client.post(path, { environment: { name } })
  assert.equal(status, 200, text)
  return body.environment.id
}

const isOf = (name: string) => (message: Message) => message.data.element?.name === name

test('tells what changes in a workspace while it does, and never what is in it', async () => {
  const { editor, viewer, workspaceId } = await team()
  const stream = await listen(viewer, `topics=workspace:${workspaceId}`)
  const value = { key: 'k', value: 'planted-value', type: 'secret', enabled: true }

  const { body } = await editor.post(`/environments?workspace=${workspaceId}`, {
    environment: { name: 'Staging', values: [value] },
  })
  const message = await stream.next()

  const { headers } = stream
  assert.deepEqual(
    [
      stream.status,
      headers['content-type'],
      headers['cache-control'],
      headers['x-accel-buffering'],
    ],
    [200, 'text/event-stream', 'no-store', 'no'],
  )
  assert.equal(headers['content-encoding'], undefined)
  assert.deepEqual(
    { ...message, data: { ...message?.data, at: '' } },
    {
      event: 'message',
      id: message?.id,
      data: {
        id: message?.id,
        type: 'environment.created',
        workspaceId,
        element: { kind: 'environment', id: body.environment.id, name: 'Staging' },
        actorId: editor.id,
        at: '',
      },
    },
  )
  assert.match(stream.text(), /^retry: [1-4]\d{3}\n\n/)
  assert.ok(!stream.text().includes('planted'))
})

test('names what became of each kind of element', async () => {
  const { admin, workspaceId } = await team()
  const start = await positionOf(admin)
  const other = await admin.post('/workspaces', { workspace: { name: 'Other', type: 'team' } })
  const collection = await aStoredCollection(admin, workspaceId)
  await admin.patch(`/collections/${collection.id}`, { collection: { info: { name: 'P' } } })
  await admin.post(`/workspaces/${workspaceId}/element-transfers`, {
    id: collection.id,
    type: 'collection',
    to: other.body.workspace.id,
  })
  await admin.delete(`/collections/${collection.id}`)
  const environmentId = await anEnvironment(admin, workspaceId)
  await admin.delete(`/environments/${environmentId}`)
  await admin.put(`/workspaces/${workspaceId}`, { workspace: { about: 'x' } })
  await admin.delete(`/workspaces/${workspaceId}`)

  const messages = await past(admin, 'workspaces,runs', start)

  assert.deepEqual(typesOf(messages), [
    'workspace.created',
    'collection.created',
    'collection.updated',
    'collection.moved',
    'collection.moved',
    'collection.deleted',
    'environment.created',
    'environment.deleted',
    'workspace.updated',
    'workspace.deleted',
  ])
  assert.deepEqual(
    messages.map(({ id }) => Number(id)),
    messages.map((_, at) => Number(start) + at + 1),
  )
})

test('tells of runs to those who see them', async () => {
  const { admin, editor, viewer, workspaceId } = await team()
  const collection = await aStoredCollection(editor, workspaceId)
  const shared = await aRun(editor, { collection: { id: collection.id, name: 'Shared' } })
  const own = await aRun(editor, { collection: { name: 'Own' } })
  await editor.delete(`/v1/runs/${shared}`)

  const forEditor = await past(editor, 'runs', 0)
  const forViewer = await past(viewer, 'runs', 0)
  const forAdmin = await past(admin, 'runs', 0)

  assert.deepEqual(
    forEditor.map(({ data }) => [data.type, data.element.id, data.workspaceId]),
    [
      ['run.created', shared, workspaceId],
      ['run.created', own, null],
      ['run.deleted', shared, workspaceId],
    ],
  )
  assert.deepEqual(typesOf(forViewer), ['run.created', 'run.deleted'])
  assert.deepEqual(typesOf(forAdmin), typesOf(forEditor))
  const { data } = (await editor.get(`/workspaces/${workspaceId}/activities`)).body
  assert.deepEqual(
    data.map(({ elementType }: { elementType: string }) => elementType),
    ['collection', 'workspace'],
  )
})

test('tells nothing of other teams and of workspaces that are not visible', async () => {
  const ours = await team()
  const theirs = await team()
  const start = await positionOf(ours.admin)
  const { body } = await ours.admin.post('/workspaces', {
    workspace: { name: 'Hidden', type: 'private' },
  })
  const { id } = body.workspace
  await anEnvironment(ours.admin, id, 'hidden')
  await anEnvironment(ours.editor, ours.workspaceId, 'shared')

  const seen = await past(ours.viewer, 'workspaces', start)
  const byAdmin = await past(ours.admin, 'workspaces', start)

  assert.deepEqual(typesOf(seen), ['environment.created'])
  assert.equal(byAdmin.length, 3)
  const elsewhere = await past(theirs.admin, 'workspaces,runs', 0)
  assert.deepEqual(new Set(typesOf(elsewhere)), new Set(['workspace.created']))
  for (const client of [ours.viewer, theirs.admin]) {
    const { status, body } = await client.get(`/v1/events?topics=workspace:${id}&wait=0`)
    assert.deepEqual([status, body.title], [404, 'Not Found'])
  }
})

test('tells of a collection that is visible without its workspace, and not where it is', async () => {
  const { admin, viewer } = await team()
  const start = await positionOf(admin)
  const { body } = await admin.post('/workspaces', { workspace: { name: 'H', type: 'private' } })
  const collection = await aStoredCollection(admin, body.workspace.id)
  const value = [{ id: viewer.id, role: 'VIEWER' }]
  await admin.patch(`/collections/${collection.id}/roles`, {
    roles: [{ op: 'update', path: '/user', value }],
  })
  await aRun(admin, { collection: { id: collection.id, name: 'C' } })

  const messages = await past(viewer, 'workspaces,runs', start)

  assert.deepEqual(
    messages.map(({ data }) => [data.type, data.workspaceId]),
    [
      ['collection.created', null],
      ['run.created', null],
    ],
  )
})

test('goes on after the last event that a client has, and loses nothing', async () => {
  const { editor, viewer, workspaceId } = await team()
  const first = await listen(viewer, 'topics=workspaces')
  await anEnvironment(editor, workspaceId, 'one')
  const [last] = await first.until(isOf('one'))
  first.close()
  await anEnvironment(editor, workspaceId, 'two')

  const byHeader = await listen(viewer, 'topics=workspaces&lastEventId=0', {
    'last-event-id': last?.id,
  })
  const byQuery = await past(viewer, 'workspaces', last?.id ?? '')
  await anEnvironment(editor, workspaceId, 'three')

  const seen = await byHeader.until(isOf('three'))
  assert.deepEqual(
    seen.map(({ data }) => data.element.name),
    ['two', 'three'],
  )
  assert.deepEqual(
    byQuery.map(({ data }) => data.element.name),
    ['two'],
  )
})

test('says where it is before anything happens', async () => {
  const { editor, viewer, workspaceId } = await team()
  await anEnvironment(editor, workspaceId, 'before')

  const id = await positionOf(viewer)

  await anEnvironment(editor, workspaceId, 'after')
  const messages = await past(viewer, 'workspaces', id)
  assert.deepEqual(
    messages.map(({ data }) => data.element.name),
    ['after'],
  )
})

test('stops telling who loses the role, and goes on telling the others', async () => {
  const { admin, editor, viewer } = await team()
  const { body } = await admin.post('/workspaces', { workspace: { name: 'P', type: 'private' } })
  const { id } = body.workspace
  const change = (op: string, ...members: Member[]) =>
    admin.patch(`/workspaces/${id}/roles`, {
      roles: [{ op, path: '/user', value: members.map((one) => ({ id: one.id, role: '1' })) }],
    })
  await change('add', editor, viewer)
  const ofViewer = await listen(viewer, `topics=workspace:${id},runs`)
  const ofEditor = await listen(editor, `topics=workspace:${id},runs`)
  await anEnvironment(admin, id, 'both')
  await ofViewer.until(isOf('both'))

  const { status } = await change('remove', viewer)
  await anEnvironment(admin, id, 'one')
  await aRun(viewer, { collection: { name: 'own run' } })

  const seenByViewer = await ofViewer.until(isOf('own run'))
  const seenByEditor = await ofEditor.until(isOf('one'))
  assert.deepEqual([status, seenByViewer.length, seenByEditor.length], [200, 1, 2])
})

test('ends when the key is revoked, the session ended or the person deactivated', async () => {
  const { admin, editor, viewer } = await team()
  const signedIn = await anonymous.post('/v1/sessions', { apiKey: admin.key })
  const cookie = [signedIn.headers['set-cookie'] ?? []].flat().map((one) => one.split(';', 1)[0])
  const bySession = await listenTo(`${url}/v1/events?topics=runs`, { cookie: cookie.join('; ') })
  opened.push(bySession)
  const byKey = await listen(editor, 'topics=runs')
  const byPerson = await listen(viewer, 'topics=runs')

  await admin.delete(`/v1/sessions/${signedIn.body.session.id}`)
  await admin.delete(`/v1/api-keys/${editor.keyId}`)
  await admin.post(`/v1/users/${viewer.id}/deactivate`)
  const startedAt = performance.now()

  assert.deepEqual(
    [await bySession.next(), await byKey.next(), await byPerson.next()],
    [undefined, undefined, undefined],
  )
  assert.ok(performance.now() - startedAt < 6000)
})

test('says reset once when the last event is forgotten or none of ours', async () => {
  const { editor, viewer, workspaceId } = await team()
  await anEnvironment(editor, workspaceId, 'old')
  const before = await past(viewer, 'workspaces', 0)
  advance(25 * 3_600_000)
  await removeExpiredEvents(deps)

  const forgotten = await past(viewer, 'workspaces', Number(before.at(-1)?.id) - 1)
  const upToDate = await past(viewer, 'workspaces', before.at(-1)?.id ?? '')
  const beyond = await past(viewer, 'workspaces', 999_999)
  const odd = await listen(viewer, 'topics=workspaces', { 'last-event-id': 'nonsense' })
  await anEnvironment(editor, workspaceId, 'new')

  assert.deepEqual(
    [forgotten, upToDate, beyond].map((messages) => messages.map(({ event }) => event)),
    [['reset'], [], ['reset']],
  )
  const seen = await odd.until(isOf('new'))
  assert.deepEqual(
    seen.map(({ event }) => event),
    ['reset', 'message'],
  )
  assert.equal(forgotten[0]?.id, before.at(-1)?.id)
})

test('allows each user so many streams, and counts those that ended no more', async () => {
  const { editor, viewer } = await team()
  const streams = []
  for (let at = 0; at < 3; at++) streams.push(await listen(editor, 'topics=runs'))

  const fourth = await editor.get('/v1/events?topics=runs&wait=0')
  const ofOther = await viewer.get('/v1/events?topics=runs&wait=0')
  streams[0]?.close()
  let later = fourth
  for (let tries = 0; tries < 100 && later.status === 429; tries++)
    later = await sleep(10).then(() => editor.get('/v1/events?topics=runs&wait=0'))

  assert.deepEqual([fourth.status, fourth.body.title], [429, 'Too Many Requests'])
  assert.ok(Number(fourth.headers['retry-after']) > 0)
  assert.deepEqual([ofOther.status, later.status], [200, 200])
})

test('ends at once with the server', async () => {
  const { editor } = await team()
  const second = await buildApp(deps, new PassThrough().resume())
  const address = await second.app.listen({ port: 0, host: '127.0.0.1' })
  const stream = await listen(editor, 'topics=runs', {}, address)
  const startedAt = performance.now()

  const [last] = await Promise.all([stream.next(), second.app.close()])

  assert.equal(last, undefined)
  assert.ok(performance.now() - startedAt < 1000)
})

test('tells the streams of every process', async () => {
  const { editor, viewer, workspaceId } = await team()
  const second = await buildApp(deps, new PassThrough().resume())
  const address = await second.app.listen({ port: 0, host: '127.0.0.1' })
  const streams = [
    await listen(viewer, 'topics=workspaces'),
    await listen(viewer, 'topics=workspaces', {}, address),
  ]

  await anEnvironment(editor, workspaceId, 'for all')

  for (const stream of streams) assert.equal((await stream.until(isOf('for all'))).length, 1)
  await second.app.close()
})

test('numbers events without gaps in the order in which they become visible', async () => {
  const { id: tenantId, editor, viewer, workspaceId } = await team()
  const outboxes = [1, 2, 3].map(() => {
    const outbox = createOutbox({
      db: deps.db,
      now: deps.now,
      onError: (e) => assert.fail(String(e)),
    })
    outbox.subscribe((trx, facts) => recordEvents(deps, trx, facts))
    return outbox
  })
  const stream = await listen(viewer, 'topics=workspaces&lastEventId=0')

  await Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      await anEnvironment(editor, workspaceId, `E${at}`)
      await outboxes[at % 3]?.deliver()
    }),
  )
  await anEnvironment(editor, workspaceId, 'last')

  const seen = await stream.until(isOf('last'))
  const rows = await deps.db.query
    .selectFrom('events')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    rows.map(({ id }) => id),
    rows.map((_, at) => at + 1),
  )
  const ids = seen.map(({ id }) => Number(id))
  assert.deepEqual(
    ids,
    ids.toSorted((one, other) => one - other),
  )
  assert.equal(seen.filter(({ data }) => data.type === 'environment.created').length, 61)
})

for (const query of [
  '',
  'topics=',
  'topics=everything',
  'topics=workspaces,',
  'topics=workspace:',
  `topics=${Array.from({ length: 51 }, (_, at) => `workspace:${at}`).join()}`,
  'topics=runs&lastEventId=last',
  'topics=runs&wait=-1',
  'topics=runs&wait=3601',
]) {
  test(`refuses ?${query.slice(0, 50)}`, async () => {
    const { editor } = await team()

    const { status, body } = await editor.get(`/v1/events?${query}`)

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
  })
}

test('answers nobody without a key, and no HEAD', async () => {
  const { editor } = await team()
  const head = await app.inject({
    method: 'HEAD',
    url: '/v1/events?topics=runs',
    headers: { 'x-api-key': editor.key },
  })

  assert.equal((await anonymous.get('/v1/events?topics=runs')).status, 401)
  assert.equal(head.statusCode, 405)
})
