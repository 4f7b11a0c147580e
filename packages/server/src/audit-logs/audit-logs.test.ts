import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareInstallation } from '../installation/service.ts'
import { recordAudit } from '../platform/audit.ts'
import { aReport, aRun, anExecution } from '../runs/testing/reports.ts'
import { startTestApp, type Answer, type Client, type Team } from '../testing/app.ts'
import { aCollection, aRequest } from '../testing/documents.ts'

const INSTALLED_KEY = 'PHAK-installed-for-the-tests-of-the-audit-log'
const { anonymous, team, deps, withKey, advance } = await startTestApp({
  bootstrapApiKey: INSTALLED_KEY,
  sample: false,
})

type Json = Answer['body']

const DAY_MS = 86_400_000
const PASSWORD = 'correct horse pl4nted'
const anEmail = () => `${deps.newId()}@example.com`
const environment = { name: 'Staging' }

async function logOf(client: Client, query = ''): Promise<Json> {
  const { status, text, body } = await client.get(`/audit/logs?${query}`)
  assert.equal(status, 200, text)
  return body
}

async function trailsOf(client: Client, query = ''): Promise<Json[]> {
  return (await logOf(client, query)).trails
}

const idsOf = (trails: readonly Json[]): number[] => trails.map(({ id }) => id)

async function done(answer: Promise<Answer>): Promise<Json> {
  const { status, text, body } = await answer
  assert.ok(status < 300, text)
  return body
}

test('tells who did what, when and from where', async () => {
  const { id: teamId, admin, editor, workspaceId } = await team()
  await done(
    editor.post(
      `/environments?workspace=${workspaceId}`,
      { environment },
      { headers: { 'user-agent': 'newman/6' } },
    ),
  )

  const { trails, ...rest } = await logOf(admin, 'limit=300')
  const [entry] = trails

  const { username, email } = (await editor.get('/me')).body.user
  const person = { id: editor.id, name: 'A Member', username, email }
  assert.deepEqual(rest, {})
  assert.ok(Number.isSafeInteger(entry.id))
  assert.match(entry.timestamp, /^2026-\d\d-\d\dT[\d:.]+Z$/)
  assert.deepEqual(
    { ...entry, id: 0, timestamp: '' },
    {
      id: 0,
      ip: '127.0.0.1',
      userAgent: 'newman/6',
      action: 'environment.created',
      timestamp: '',
      message: 'The environment "Staging" was created',
      data: {
        actor: { ...person, active: true },
        user: person,
        team: { id: teamId, name: `Team ${teamId}` },
        variables: { workspaceId },
      },
    },
  )
})

test('leaves out variables where there are none', async () => {
  const { admin, workspaceId } = await team()
  await done(admin.delete(`/workspaces/${workspaceId}`))

  const [entry] = await trailsOf(admin, 'action=workspace.deleted')

  assert.deepEqual(Object.keys(entry.data).toSorted(), ['actor', 'team', 'user'])
})

test('shows the system where no person acts', async () => {
  const { admin, viewer } = await team()

  const added = await trailsOf(admin, 'action=team.member_added')

  const entry = added.find(({ data }) => data.user.id === viewer.id)
  assert.deepEqual(entry.data.actor, {
    id: 0,
    name: 'System',
    username: 'system',
    email: 'system@posthorn.invalid',
    active: true,
  })
})

test('shows whom an event concerns, and who is no longer active', async () => {
  const { admin, viewer } = await team()
  await done(viewer.post('/v1/api-keys', { name: 'Mine' }))
  await done(admin.post(`/v1/users/${viewer.id}/deactivate`))

  const [deactivated] = await trailsOf(admin, 'action=user.deactivated')
  const [created] = await trailsOf(admin, `userId=${viewer.id}`)

  assert.deepEqual(
    [deactivated.data.actor.id, deactivated.data.actor.active, deactivated.data.user.id],
    [admin.id, true, viewer.id],
  )
  assert.deepEqual([created.data.actor.id, created.data.actor.active], [viewer.id, false])
})

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

test('is for Admins, Super Admins and Community Managers', async () => {
  const { member } = await team()
  const allowed = ['admin', 'super-admin', 'community-manager'] as const
  const refused = ['user', 'billing', 'partner-manager'] as const

  for (const role of allowed) {
    const client = await member([role])
    assert.equal((await client.get('/audit/logs')).status, 200, role)
    assert.equal((await client.get('/audit-actions')).status, 200, role)
  }
  for (const role of refused) {
    const client = await member([role])
    const log = await client.get('/audit/logs')
    const actions = await client.get('/audit-actions')
    assert.deepEqual([log.status, log.body.title], [403, 'Forbidden'], role)
    assert.deepEqual([actions.status, actions.body.error.name], [403, 'ForbiddenRequest'], role)
  }
})

test('refuses a Developer before it looks at the parameters', async () => {
  const { editor } = await team()

  assert.equal((await editor.get('/audit/logs?limit=301&action=x')).status, 403)
})

test('answers nobody without a key', async () => {
  assert.equal((await anonymous.get('/audit/logs')).status, 401)
  assert.equal((await anonymous.get('/audit-actions')).status, 401)
})

test('shows nothing of another team, not by a person of it nor by a cursor of it', async () => {
  const ours = await team()
  const theirs = await team()
  const { nextCursor } = await logOf(ours.admin, 'limit=1')

  const whole = await logOf(theirs.admin)
  const byOurs = await trailsOf(theirs.admin, `userId=${ours.admin.id}`)
  const beyond = await trailsOf(theirs.admin, `orderBy=asc&cursor=${nextCursor}`)

  assert.deepEqual(byOurs, [])
  for (const { data } of [...whole.trails, ...beyond]) assert.equal(data.team.id, theirs.id)
})

test('lists every action with its name for people, sorted', async () => {
  const { admin } = await team()

  const { status, body } = await admin.get('/audit-actions')

  const names = body.map(({ name }: Json) => name)
  assert.equal(status, 200)
  assert.deepEqual(names, names.toSorted())
  assert.deepEqual(
    body.find(({ name }: Json) => name === 'team.member_added'),
    { name: 'team.member_added', displayName: 'Member added to team' },
  )
  for (const entry of body) {
    assert.deepEqual(Object.keys(entry), ['name', 'displayName'])
    assert.match(entry.name, /^[a-z_]+\.[a-z_]+$/)
    assert.match(entry.displayName, /^[A-Z]/)
  }
})

const anEnvironment = async ({ editor, workspaceId }: Team) =>
  (await done(editor.post(`/environments?workspace=${workspaceId}`, { environment }))).environment
    .id

const aStoredCollection = async ({ editor, workspaceId }: Team) => {
  const body = { collection: aCollection() }
  return (await done(editor.post(`/collections?workspace=${workspaceId}`, body))).collection.id
}

const aKey = async ({ editor }: Team) =>
  (await done(editor.post('/v1/api-keys', { name: 'K' }))).apiKey.id

const signInByKey = ({ editor }: Team) =>
  done(anonymous.post('/v1/sessions', { apiKey: editor.key }))

/** What makes each action happen. */
const triggers: Record<string, (team: Team) => Promise<unknown>> = {
  'team.member_added': ({ admin }) =>
    done(admin.post('/v1/users', { email: anEmail(), fullName: 'New' })),
  'user.deactivated': ({ admin, viewer }) => done(admin.post(`/v1/users/${viewer.id}/deactivate`)),
  'user.login_password_success': async ({ admin }) => {
    const email = anEmail()
    await done(admin.post('/v1/users', { email, fullName: 'New', password: PASSWORD }))
    await done(anonymous.post('/v1/sessions', { email, password: PASSWORD }))
  },
  'user.login_key_success': signInByKey,
  'user.login_setup_success': async ({ admin }) => {
    const { setupUrl } = await done(admin.post('/v1/users', { email: anEmail(), fullName: 'New' }))
    const setupToken = new URL(setupUrl).searchParams.get('token')
    await done(anonymous.post('/v1/sessions', { setupToken, password: PASSWORD }))
  },
  'user.setup_link_created': ({ admin, viewer }) =>
    done(admin.post(`/v1/users/${viewer.id}/setup-link`)),
  'user.password_changed': async ({ admin }) => {
    const email = anEmail()
    await done(admin.post('/v1/users', { email, fullName: 'New', password: PASSWORD }))
    const { headers, body } = await anonymous.post('/v1/sessions', { email, password: PASSWORD })
    const cookie = [headers['set-cookie'] ?? []].flat().map((text) => text.split(';')[0])
    const own = { cookie: cookie.join('; '), 'x-csrf-token': body.csrfToken }
    const change = { currentPassword: PASSWORD, newPassword: `${PASSWORD} 2` }
    await done(anonymous.put('/v1/session/password', change, { headers: own }))
  },
  'user.logout': async (fixture) => {
    const { session } = await signInByKey(fixture)
    await done(fixture.editor.delete(`/v1/sessions/${session.id}`))
  },
  'apikey.created': aKey,
  'apikey.regenerated': ({ editor }) =>
    done(editor.post(`/v1/api-keys/${editor.keyId}/rotate`, {})),
  'apikey.revoked': ({ admin, editor }) => done(admin.delete(`/v1/api-keys/${editor.keyId}`)),
  'workspace.created': ({ admin }) =>
    done(admin.post('/workspaces', { workspace: { name: 'W', type: 'team' } })),
  'workspace.updated': ({ admin, workspaceId }) =>
    done(admin.put(`/workspaces/${workspaceId}`, { workspace: { about: 'x' } })),
  'workspace.visibility_changed': ({ admin, workspaceId }) =>
    done(admin.put(`/workspaces/${workspaceId}`, { workspace: { type: 'private' } })),
  'workspace.deleted': ({ admin, workspaceId }) => done(admin.delete(`/workspaces/${workspaceId}`)),
  'collection.created': aStoredCollection,
  'collection.updated': async (fixture) => {
    const id = await aStoredCollection(fixture)
    const collection = aCollection({ name: 'Other' })
    await done(fixture.editor.put(`/collections/${id}`, { collection }))
  },
  'collection.deleted': async (fixture) =>
    done(fixture.editor.delete(`/collections/${await aStoredCollection(fixture)}`)),
  'environment.created': anEnvironment,
  'environment.updated': async (fixture) =>
    done(fixture.editor.put(`/environments/${await anEnvironment(fixture)}`, { environment })),
  'environment.deleted': async (fixture) =>
    done(fixture.editor.delete(`/environments/${await anEnvironment(fixture)}`)),
  'run.created': ({ editor }) => aRun(editor),
  'run.deleted': async ({ editor }) => done(editor.delete(`/v1/runs/${await aRun(editor)}`)),
}
for (const [action, trigger] of Object.entries(triggers)) {
  test(`lists ${action} once when it happens`, async () => {
    const fixture = await team()
    const { admin } = fixture
    const before = await trailsOf(admin, `action=${action}`)

    await trigger(fixture)

    const after = await trailsOf(admin, `action=${action}`)
    const { body: actions } = await admin.get('/audit-actions')
    assert.equal(after.length, before.length + 1)
    assert.deepEqual(after[0].action, action)
    assert.ok(actions.some(({ name }: Json) => name === action))
  })
}

test('lists collection.updated once for a patch', async () => {
  const fixture = await team()
  const id = await aStoredCollection(fixture)

  await done(fixture.editor.patch(`/collections/${id}`, { collection: { info: { name: 'P' } } }))

  assert.equal((await trailsOf(fixture.admin, 'action=collection.updated')).length, 1)
})

test('lists the founding of the first team as an act of the system', async () => {
  await prepareInstallation(deps, { openapi: '3.1.0', paths: {} })

  const trails = await trailsOf(withKey(INSTALLED_KEY), 'orderBy=asc')

  assert.deepEqual(
    trails.map(({ action, data }) => [action, data.actor.username]),
    [
      ['team.created', 'system'],
      ['workspace.created', 'admin'],
      ['team.member_added', 'system'],
      ['workspace.created', 'admin'],
      ['apikey.created', 'admin'],
    ],
  )
})

test('keeps a failed sign-in, of which nobody knows whose it is, out of every log', async () => {
  const { admin } = await team()
  const failures = () =>
    deps.db.query
      .selectFrom('audit_events')
      .select('tenant_id')
      .where('action', '=', 'user.login_failed')
      .execute()

  const { status } = await anonymous.post('/v1/sessions', {
    email: 'nobody@example.com',
    password: PASSWORD,
  })

  assert.equal(status, 401)
  assert.deepEqual(
    (await failures()).map(({ tenant_id }) => tenant_id),
    [0],
  )
  assert.deepEqual(await trailsOf(admin, 'action=user.login_failed'), [])
})

test('has no secret in any entry', async () => {
  const fixture = await team()
  const { admin, editor, workspaceId } = fixture
  const secret = { key: 'token', value: 'pl4nted', type: 'secret' }
  const auth = { type: 'bearer', bearer: [{ key: 'token', value: 'pl4nted', type: 'string' }] }
  const collection = aCollection({
    auth,
    variable: [secret],
    item: [aRequest({ name: 'A', auth })],
  })
  const path = `/collections?workspace=${workspaceId}`
  const { id } = (await done(editor.post(path, { collection }))).collection
  await done(editor.put(`/collections/${id}`, { collection: { ...collection, item: [] } }))
  const environmentId = await anEnvironment(fixture)
  await done(
    editor.put(`/environments/${environmentId}`, { environment: { name: 'E', values: [secret] } }),
  )
  const executions = [anExecution({ requestBody: 'pl4nted', responseBody: 'pl4nted' })]
  await done(editor.post('/v1/runs', aReport({ executions })))
  const { key, apiKey } = await done(editor.post('/v1/api-keys', { name: 'K' }))
  const rotated = await done(editor.post(`/v1/api-keys/${apiKey.id}/rotate`, {}))
  const email = anEmail()
  await done(admin.post('/v1/users', { email, fullName: 'New', password: PASSWORD }))
  const session = await done(anonymous.post('/v1/sessions', { email, password: PASSWORD }))
  const { setupUrl } = await done(admin.post('/v1/users', { email: anEmail(), fullName: 'New' }))
  const setupToken = new URL(setupUrl).searchParams.get('token') ?? ''

  const { text } = await admin.get('/audit/logs?limit=300')

  const secrets = ['pl4nted', key, rotated.key, editor.key, session.csrfToken, setupToken]
  for (const planted of secrets) assert.ok(planted.length > 5 && !text.includes(planted), planted)
})
