import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRun } from '../runs/testing/reports.ts'
import { startTestApp, type Answer, type Member } from '../testing/app.ts'
import { aCollection, aFolder } from '../testing/documents.ts'

const { deps, team, anonymous } = await startTestApp()

async function aWorkspace(member: Member, type = 'private'): Promise<string> {
  const workspace = { name: `W ${deps.newId()}`, type }
  const { body } = await member.post('/workspaces', { workspace })
  return body.workspace.id
}

async function aCollectionIn(member: Member, workspaceId: string): Promise<string> {
  const collection = aCollection({ name: 'Payments', item: [aFolder('F')] })
  const { body } = await member.post(`/collections?workspace=${workspaceId}`, { collection })
  return body.collection.uid
}

async function anEnvironmentIn(member: Member, workspaceId: string): Promise<string> {
  const values = [{ key: 'token', value: 's3cret', type: 'secret' }]
  const path = `/environments?workspace=${workspaceId}`
  const { body } = await member.post(path, { environment: { name: 'Staging', values } })
  return body.environment.uid
}

async function move(
  member: Member,
  id: string,
  { from, to, type = 'collection' }: { from: string; to: string; type?: string },
): Promise<Answer> {
  return member.post(`/workspaces/${from}/element-transfers`, { id, type, to })
}

function toId(uid: string): string {
  return uid.slice(uid.indexOf('-') + 1)
}

test('moves a collection, which stays what it is', async () => {
  const { admin, viewer, workspaceId: from } = await team()
  const to = await aWorkspace(admin)
  const uid = await aCollectionIn(admin, from)
  const before = (await viewer.get(`/collections/${uid}`)).body.collection

  const { status, body } = await move(admin, toId(uid), { from, to })

  assert.deepEqual(
    [status, body],
    [200, { workspace: { 'element-transfers': { type: 'collection', from, id: uid, to } } }],
  )
  const { updatedAt, ...info } = (await admin.get(`/collections/${uid}`)).body.collection.info
  const { updatedAt: updatedBefore, ...infoBefore } = before.info
  assert.deepEqual(info, infoBefore)
  assert.ok(updatedAt > updatedBefore)
  const inSource = (await admin.get(`/workspaces/${from}`)).body.workspace.collections
  const inTarget = (await admin.get(`/workspaces/${to}`)).body.workspace.collections
  assert.deepEqual([inSource, inTarget], [undefined, [{ id: toId(uid), name: 'Payments', uid }]])
  const found = await admin.get(`/workspaces?elementType=collection&elementId=${uid}`)
  assert.deepEqual(
    found.body.workspaces.map(({ id }: { id: string }) => id),
    [to],
  )
  // Who does not see the other workspace does not see it any more, cached or not.
  assert.equal((await viewer.get(`/collections/${uid}`)).status, 400)
})

test('moves an environment with its secrets', async () => {
  const { admin, viewer, workspaceId: from } = await team()
  const to = await aWorkspace(admin)
  const uid = await anEnvironmentIn(admin, from)

  const { status, body } = await move(admin, uid, { from, to, type: 'environment' })

  assert.deepEqual(
    [status, body],
    [200, { workspace: { 'element-transfers': { type: 'environment', from, id: uid, to } } }],
  )
  const { values } = (await admin.get(`/environments/${uid}`)).body.environment
  assert.deepEqual(values, [{ key: 'token', value: 's3cret', type: 'secret' }])
  assert.equal((await viewer.get(`/environments/${uid}`)).status, 400)
  const inTarget = (await admin.get(`/workspaces/${to}`)).body.workspace.environments
  assert.deepEqual(inTarget, [{ id: toId(uid), name: 'Staging', uid }])
})

test('takes the tags along, to those who see it there', async () => {
  const { admin, viewer, workspaceId: from } = await team()
  const to = await aWorkspace(admin)
  const uid = await aCollectionIn(admin, from)
  const slug = `t${deps.newId()}`
  await admin.put(`/collections/${uid}/tags`, { tags: [{ slug }] })
  assert.equal((await viewer.get(`/tags/${slug}/entities`)).status, 200)

  await move(admin, uid, { from, to })

  const { body } = await admin.get(`/tags/${slug}/entities`)
  assert.deepEqual(body.data.entities, [{ entityId: uid, entityType: 'collection' }])
  assert.equal((await viewer.get(`/tags/${slug}/entities`)).status, 404)
})

test('leaves runs with those who could see them when they ran', async () => {
  const { admin, editor, viewer, workspaceId } = await team()
  const from = await aWorkspace(admin)
  await admin.patch(`/workspaces/${from}/roles`, {
    roles: [{ op: 'add', path: '/user', value: [{ id: String(editor.id), role: '2' }] }],
  })
  const uid = await aCollectionIn(admin, from)
  const runId = await aRun(editor, { collection: { id: uid, name: 'Payments' } })

  await move(editor, uid, { from, to: workspaceId })
  const laterId = await aRun(editor, { collection: { id: uid, name: 'Payments' } })

  assert.equal((await editor.get(`/v1/runs/${runId}`)).status, 200)
  assert.equal((await viewer.get(`/collections/${uid}`)).status, 200)
  assert.equal((await viewer.get(`/v1/runs/${runId}`)).status, 404)
  assert.equal((await viewer.get(`/v1/runs/${laterId}`)).status, 200)
})

test('leaves the roles that were given for the collection itself', async () => {
  const { admin, viewer, workspaceId: from } = await team()
  const to = await aWorkspace(admin)
  const uid = await aCollectionIn(admin, from)
  await admin.patch(`/collections/${uid}/roles`, {
    roles: [{ op: 'update', path: '/user', value: [{ id: viewer.id, role: 'EDITOR' }] }],
  })

  await move(admin, uid, { from, to })

  const patched = await viewer.patch(`/collections/${uid}`, {
    collection: { info: { name: 'Still theirs' } },
  })
  assert.equal(patched.status, 200)
})

test('lets a direct Editor who sees the workspace move a collection', async () => {
  const { admin, viewer, workspaceId: from } = await team()
  const to = await aWorkspace(viewer)
  const uid = await aCollectionIn(admin, from)
  assert.equal((await move(viewer, uid, { from, to })).status, 403)
  await admin.patch(`/collections/${uid}/roles`, {
    roles: [{ op: 'update', path: '/user', value: [{ id: viewer.id, role: 'EDITOR' }] }],
  })

  const { status } = await move(viewer, uid, { from, to })

  assert.equal(status, 200)
})

test('moves from a personal workspace to a shared one, and between personal ones', async () => {
  const { editor, workspaceId } = await team()
  const second = await aWorkspace(editor, 'personal')
  const uid = await aCollectionIn(editor, editor.personalWorkspaceId)

  const first = await move(editor, uid, { from: editor.personalWorkspaceId, to: second })
  const other = await move(editor, uid, { from: second, to: workspaceId })

  assert.deepEqual([first.status, other.status], [200, 200])
})

test('is told in both workspaces and written down once', async () => {
  const { id: teamId, admin, editor, workspaceId: from } = await team()
  const to = await aWorkspace(editor)
  const uid = await aCollectionIn(editor, from)

  await move(editor, uid, { from, to })

  const entry = {
    elementType: 'collection',
    elementId: toId(uid),
    elementName: 'Payments',
    trigger: 'transfer',
  }
  for (const [workspaceId, action] of [
    [from, 'destroy'],
    [to, 'create'],
  ] as const) {
    const { body } = await admin.get(`/workspaces/${workspaceId}/activities?limit=1`)
    const [{ id, createdAt, updatedAt, user, ...told }] = body.data
    assert.deepEqual(told, { ...entry, workspaceId, action })
    assert.deepEqual([user.id, createdAt, typeof id], [editor.id, updatedAt, 'number'])
  }
  const { body } = await admin.get('/audit/logs?action=element.moved')
  assert.deepEqual(
    body.trails.map(({ data }: { data: { actor: { id: number }; variables: object } }) => [
      data.actor.id,
      data.variables,
    ]),
    [[editor.id, { from, to }]],
  )
  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select(['element_kind', 'element_id'])
    .where('tenant_id', '=', teamId)
    .where('action', '=', 'element.moved')
    .execute()
  assert.deepEqual(
    rows.map(({ element_kind, element_id }) => [element_kind, element_id]),
    [['collection', toId(uid)]],
  )
})

test('refuses what may not be done, and says what', async () => {
  const { admin, editor, viewer, workspaceId: from } = await team()
  const theirs = await team()
  const hidden = await aWorkspace(admin)
  const own = await aWorkspace(viewer)
  const readable = await aWorkspace(admin, 'team')
  const uid = await aCollectionIn(admin, from)
  const elsewhere = await aCollectionIn(admin, readable)
  const foreign = await aCollectionIn(theirs.admin, theirs.workspaceId)
  const nowhere = deps.newId()
  const cases: [what: string, member: Member, id: string, way: Way, expected: Refusal][] = [
    ['no workspace', editor, uid, { from: nowhere, to: from }, [404, 'workspace']],
    ['no id of a workspace', editor, uid, { from: 'x', to: from }, [404, 'workspace']],
    ['a hidden workspace', editor, uid, { from: hidden, to: from }, [404, 'workspace']],
    ['a foreign team', theirs.admin, uid, { from, to: theirs.workspaceId }, [404, 'workspace']],
    ['no collection', editor, nowhere, { from, to: from }, [404, 'collection']],
    ['no id', editor, 'x', { from, to: from }, [404, 'collection']],
    ['a foreign collection', editor, foreign, { from, to: from }, [404, 'collection']],
    ['a collection of elsewhere', editor, elsewhere, { from, to: own }, [404, 'collection']],
    ['a viewer', viewer, uid, { from, to: own }, [403, 'move']],
    ['a viewer of the target', editor, uid, { from, to: readable }, [403, 'add elements']],
    ['a hidden target', editor, uid, { from, to: hidden }, [404, 'workspace']],
    ['no target', editor, uid, { from, to: nowhere }, [404, 'workspace']],
    ['an empty target', editor, uid, { from, to: '' }, [404, 'workspace']],
    ['a foreign target', editor, uid, { from, to: theirs.workspaceId }, [404, 'workspace']],
    ['the same workspace', editor, uid, { from, to: from.toUpperCase() }, [400, 'already']],
    [
      'a personal workspace',
      editor,
      uid,
      { from, to: editor.personalWorkspaceId },
      [400, 'personal'],
    ],
    ['the wrong kind', editor, uid, { from, to: own, type: 'environment' }, [404, 'environment']],
    ['an API', editor, uid, { from, to: own, type: 'api' }, [400, 'There is no api here']],
    ['a monitor', editor, uid, { from, to: own, type: 'monitor' }, [400, 'no monitor here']],
  ]

  for (const [what, member, id, way, [status, message]] of cases) {
    const answer = await move(member, id, way)
    assert.equal(answer.status, status, `${what}: ${answer.text}`)
    assert.match(answer.body.detail, new RegExp(message), what)
    assert.match(answer.body.type, /^https:\/\/api\.postman\.com\/problems\//, what)
  }
  const { body } = await admin.get(`/workspaces/${from}`)
  assert.equal(body.workspace.collections.length, 1)
})

type Way = Parameters<typeof move>[2]
type Refusal = [status: number, message: string]

const badBodies: [body: unknown, parameter: string][] = [
  [{ type: 'collection', to: 'x' }, 'id'],
  [{ id: 'x', to: 'x' }, 'type'],
  [{ id: 'x', type: 'collection' }, 'to'],
  [{ id: 5, type: 'collection', to: 'x' }, 'id'],
  [{ id: 'x', type: 'workspace', to: 'x' }, 'type'],
  [{ id: 'x', type: 'collection', to: null }, 'to'],
  [[], 'body'],
  ['text', 'body'],
]
for (const [sent, parameter] of badBodies) {
  test(`refuses ${JSON.stringify(sent)} and names "${parameter}"`, async () => {
    const { editor, workspaceId } = await team()

    const answer = await editor.post(`/workspaces/${workspaceId}/element-transfers`, sent)

    const { type, title, status, details } = answer.body
    assert.deepEqual(
      [answer.status, type, title, status, details],
      [
        400,
        'https://api.postman.com/problems/bad-request',
        'Bad Request',
        400,
        { param: parameter },
      ],
    )
  })
}

test('answers 401 without a key', async () => {
  const { workspaceId } = await team()

  const { status, body } = await anonymous.post(`/workspaces/${workspaceId}/element-transfers`, {})

  assert.deepEqual([status, body.type], [401, 'https://api.postman.com/problems/unauthorized'])
})
