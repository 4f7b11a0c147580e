import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'

const { anonymous, team, deps } = await startTestApp()

async function aWorkspace(client: Client, fields: object = {}): Promise<string> {
  const { body } = await client.post('/workspaces', {
    workspace: { name: 'Payments', type: 'team', ...fields },
  })
  return body.workspace.id
}

test('creates a workspace and shows it with its creator', async () => {
  const { admin } = await team()

  const created = await admin.post('/workspaces', {
    workspace: { name: 'Payments', type: 'team', description: 'All of it', about: 'Money' },
  })
  const { body } = await admin.get(`/workspaces/${created.body.workspace.id}`)

  assert.deepEqual([created.status, created.body.workspace.name], [200, 'Payments'])
  assert.deepEqual(
    { ...body.workspace, createdAt: '', updatedAt: '' },
    {
      id: created.body.workspace.id,
      name: 'Payments',
      type: 'team',
      visibility: 'team',
      description: 'All of it',
      about: 'Money',
      createdBy: String(admin.id),
      updatedBy: String(admin.id),
      createdAt: '',
      updatedAt: '',
    },
  )
})

for (const visibility of ['personal', 'private', 'team', 'public', 'partner']) {
  test(`lists a ${visibility} workspace under its visibility and as ${visibility === 'personal' ? 'personal' : 'team'}`, async () => {
    const { admin } = await team()
    const id = await aWorkspace(admin, { type: visibility })

    const { body } = await admin.get(`/workspaces?type=${visibility}`)

    const row = body.workspaces.find((workspace: { id: string }) => workspace.id === id)
    assert.equal(row.visibility, visibility)
    assert.equal(row.type, visibility === 'personal' ? 'personal' : 'team')
    assert.ok(
      body.workspaces.every(
        (workspace: { visibility: string }) => workspace.visibility === visibility,
      ),
    )
  })
}

test('lists only what the caller sees, oldest first', async () => {
  const { admin, viewer, workspaceId } = await team()
  await aWorkspace(admin, { type: 'private' })
  const shared = await aWorkspace(admin, { type: 'team' })

  const { body } = await viewer.get('/workspaces')

  assert.deepEqual(
    body.workspaces.map(({ id }: { id: string }) => id),
    [viewer.personalWorkspaceId, workspaceId, shared],
  )
})

test('filters by creators, one or several', async () => {
  const { admin, editor, workspaceId } = await team()

  const byOne = await admin.get(`/workspaces?createdBy=${editor.id}`)
  const byTwo = await admin.get(`/workspaces?createdBy=${editor.id},${admin.id}`)

  assert.deepEqual(
    byOne.body.workspaces.map(({ id }: { id: string }) => id),
    [editor.personalWorkspaceId],
  )
  assert.ok(byTwo.body.workspaces.some(({ id }: { id: string }) => id === workspaceId))
})

test('lists nothing by a creator that cannot be', async () => {
  const { admin } = await team()

  const { status, body } = await admin.get('/workspaces?createdBy=nobody')

  assert.deepEqual([status, body], [200, { workspaces: [] }])
})

test('pages with a cursor when a limit is sent, without repeating or leaving out', async () => {
  const { admin } = await team()
  for (let count = 0; count < 5; count++) await aWorkspace(admin, { name: `W${count}` })
  const all = await admin.get('/workspaces')

  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { body } = await admin.get(`/workspaces?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    seen.push(...body.workspaces.map(({ id }: { id: string }) => id))
    cursor = body.meta.nextCursor
  } while (cursor)

  assert.equal(all.body.meta, undefined)
  assert.deepEqual(
    seen,
    all.body.workspaces.map(({ id }: { id: string }) => id),
  )
})

test('finds the workspace of a collection', async () => {
  const { admin, workspaceId } = await team()
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
  const { body } = await admin.post(`/collections?workspace=${workspaceId}`, {
    collection: { info: { name: 'Here', schema }, item: [] },
  })

  const found = await admin.get(
    `/workspaces?elementType=collection&elementId=${body.collection.uid}`,
  )
  const absent = await admin.get(
    '/workspaces?elementType=collection&elementId=1-00000000-0000-4000-8000-000000000000',
  )

  assert.deepEqual(
    found.body.workspaces.map(({ id }: { id: string }) => id),
    [workspaceId],
  )
  assert.deepEqual(absent.body.workspaces, [])
})

test('lists the elements of a workspace with id, name and uid', async () => {
  const { admin, workspaceId } = await team()
  const { body } = await admin.post(`/environments?workspace=${workspaceId}`, {
    environment: { name: 'Staging' },
  })

  const answer = await admin.get(`/workspaces/${workspaceId}`)

  assert.deepEqual(answer.body.workspace.environments, [body.environment])
})

test('adds scim and team on request', async () => {
  const { id, admin, workspaceId } = await team()

  const one = await admin.get(`/workspaces/${workspaceId}?include=scim,team`)
  const list = await admin.get('/workspaces?include=scim')

  assert.deepEqual(one.body.workspace.scim, {
    createdBy: String(admin.id),
    updatedBy: String(admin.id),
  })
  assert.equal(one.body.workspace.team, String(id))
  assert.deepEqual(list.body.workspaces[0].scim, { createdBy: list.body.workspaces[0].createdBy })
})

const badLists: [query: string, name: (body: Answer['body']) => string, expected: string][] = [
  ['type=secret', (body) => body.error.name, 'invalidParamError'],
  ['elementId=x', (body) => body.name, 'badRequest'],
  ['elementType=collection', (body) => body.name, 'badRequest'],
  ['elementType=monitor&elementId=x', (body) => body.name, 'badRequest'],
  ['limit=101', (body) => body.error.name, 'badRequestError'],
  ['limit=0', (body) => body.error.name, 'badRequestError'],
  ['limit=2&cursor=nonsense', (body) => body.error.name, 'invalidParamsError'],
]
for (const [query, nameOf, expected] of badLists) {
  test(`refuses the list with ${query} as ${expected}`, async () => {
    const { admin } = await team()

    const { status, body } = await admin.get(`/workspaces?${query}`)

    assert.deepEqual([status, nameOf(body)], [400, expected])
  })
}

test('changes only what is given', async () => {
  const { admin } = await team()
  const id = await aWorkspace(admin, { description: 'kept' })

  const changed = await admin.put(`/workspaces/${id}`, { workspace: { name: 'Renamed' } })
  const { body } = await admin.get(`/workspaces/${id}`)

  assert.deepEqual(changed.body, { workspace: { id, name: 'Renamed' } })
  assert.deepEqual([body.workspace.name, body.workspace.description], ['Renamed', 'kept'])
})

test('lets public names be unique in an account, whatever the case', async () => {
  const { admin } = await team()
  const other = await team()
  await aWorkspace(admin, { name: 'Öffentlich', type: 'public' })
  const second = await aWorkspace(admin, { name: 'ÖFFENTLICH', type: 'team' })

  const created = await admin.post('/workspaces', {
    workspace: { name: 'öffentlich', type: 'public' },
  })
  const changed = await admin.put(`/workspaces/${second}`, { workspace: { type: 'public' } })
  const elsewhere = await other.admin.post('/workspaces', {
    workspace: { name: 'Öffentlich', type: 'public' },
  })

  assert.deepEqual([created.status, created.body.error.name], [400, 'workspaceSlugNotUniqueError'])
  assert.deepEqual([changed.status, changed.body.error.name], [400, 'workspaceSlugNotUniqueError'])
  assert.equal(elsewhere.status, 200)
})

test('refuses a shared workspace to become personal and a personal one to become public', async () => {
  const { admin, workspaceId } = await team()

  const shared = await admin.put(`/workspaces/${workspaceId}`, { workspace: { type: 'personal' } })
  const personal = await admin.put(`/workspaces/${admin.personalWorkspaceId}`, {
    workspace: { type: 'public' },
  })

  assert.equal(shared.status, 400)
  assert.deepEqual(
    [personal.status, personal.body.error.name],
    [403, 'cannotConvertFromPublicWorkspace'],
  )
})

test('deletes a workspace with all in it', async () => {
  const { admin } = await team()
  const id = await aWorkspace(admin)
  const environment = await admin.post(`/environments?workspace=${id}`, {
    environment: { name: 'E' },
  })

  const deleted = await admin.delete(`/workspaces/${id}`)
  const again = await admin.delete(`/workspaces/${id}`)
  const inside = await admin.get(`/environments/${environment.body.environment.id}`)

  assert.deepEqual(deleted.body, { workspace: { id } })
  assert.deepEqual([again.status, again.body.error.name], [400, 'instanceNotFoundError'])
  assert.equal(inside.status, 400)
})

test('keeps public workspaces and the last personal one from deletion', async () => {
  const { admin } = await team()
  const open = await aWorkspace(admin, { type: 'public', name: 'Open' })

  assert.equal((await admin.delete(`/workspaces/${open}`)).status, 400)
  assert.equal((await admin.delete(`/workspaces/${admin.personalWorkspaceId}`)).status, 400)
  assert.equal((await admin.get(`/workspaces/${open}`)).status, 200)
})

const badBodies: [what: string, body: unknown][] = [
  ['no workspace', {}],
  ['no name', { workspace: { type: 'team' } }],
  ['an empty name', { workspace: { name: '', type: 'team' } }],
  ['no type', { workspace: { name: 'A' } }],
  ['an unknown type', { workspace: { name: 'A', type: 'open' } }],
  ['a list', []],
]
for (const [what, body] of badBodies) {
  test(`refuses to create from ${what}, wrapped and bare alike`, async () => {
    const { admin } = await team()

    const answer = await admin.post('/workspaces', body)

    assert.equal(answer.status, 400)
    assert.deepEqual(
      [answer.body.error.name, answer.body.name],
      ['malformedRequestError', 'malformedRequestError'],
    )
  })
}

test('names a missing workspace in the words of each operation', async () => {
  const { admin } = await team()
  const path = '/workspaces/00000000-0000-4000-8000-000000000000'

  const got = await admin.get(path)
  const put = await admin.put(path, { workspace: { name: 'A' } })
  const deleted = await admin.delete(path)

  assert.deepEqual(
    [got.status, got.body.error.name, got.body.error.statusCode],
    [404, 'workspaceNotFoundError', 404],
  )
  assert.deepEqual([put.status, put.body.error.name], [404, 'instanceNotFoundError'])
  assert.deepEqual([deleted.status, deleted.body.error.name], [400, 'instanceNotFoundError'])
})

test('refuses a viewer to change or delete', async () => {
  const { viewer, workspaceId } = await team()

  const put = await viewer.put(`/workspaces/${workspaceId}`, { workspace: { name: 'Mine' } })
  const deleted = await viewer.delete(`/workspaces/${workspaceId}`)

  assert.deepEqual([put.status, put.body.error.name], [403, 'forbiddenError'])
  assert.deepEqual([deleted.status, deleted.body.error.name], [400, 'forbiddenError'])
})

test('refuses a member without a content role to create a shared workspace', async () => {
  const { member } = await team()
  const billing = await member(['billing'])

  const answer = await billing.post('/workspaces', { workspace: { name: 'A', type: 'team' } })

  assert.deepEqual(
    [answer.status, answer.body.error.name, answer.body.error.status],
    [403, 'forbiddenError', 403],
  )
})

test('answers nobody without a key', async () => {
  const { workspaceId } = await team()

  for (const answer of [
    await anonymous.get('/workspaces'),
    await anonymous.get(`/workspaces/${workspaceId}`),
    await anonymous.delete(`/workspaces/${workspaceId}`),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  }
})

test('writes an audit row for each change', async () => {
  const { id: teamId, admin } = await team()
  const id = await aWorkspace(admin)
  await admin.put(`/workspaces/${id}`, { workspace: { name: 'B' } })
  await admin.put(`/workspaces/${id}`, { workspace: { type: 'private' } })
  await admin.delete(`/workspaces/${id}`)

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select(['action', 'actor_id'])
    .where('tenant_id', '=', teamId)
    .where('element_id', '=', id)
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map(({ action }) => action),
    ['workspace.created', 'workspace.updated', 'workspace.visibility_changed', 'workspace.deleted'],
  )
  assert.ok(rows.every(({ actor_id }) => actor_id === admin.id))
})
