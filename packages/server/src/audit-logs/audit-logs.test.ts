import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareInstallation } from '../installation/service.ts'
import { aReport, anExecution } from '../runs/testing/reports.ts'
import { startTestApp, type Team } from '../testing/app.ts'
import { aCollection, aRequest } from '../testing/documents.ts'
import { logOf, trailsOf, done } from './testing/log.ts'

const INSTALLED_KEY = 'PHAK-installed-for-the-tests-of-the-audit-log'
const { anonymous, team, deps, withKey } = await startTestApp({
  bootstrapApiKey: INSTALLED_KEY,
  sample: false,
})

const PASSWORD = 'correct horse pl4nted'
const anEmail = () => `${deps.newId()}@example.com`
const environment = { name: 'Staging' }

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

const anEnvironment = async ({ editor, workspaceId }: Team) =>
  (await done(editor.post(`/environments?workspace=${workspaceId}`, { environment }))).environment
    .id

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
