import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRun } from '../runs/testing/reports.ts'
import { startTestApp, type Answer, type Client, type Team } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'

const { anonymous, team, deps } = await startTestApp()

const absent = '00000000-0000-4000-8000-000000000000'

type Role = 'VIEWER' | 'EDITOR' | null

function operation(path: string, id: number | string, role?: Role, op = 'update') {
  return { op, path, value: [{ id, ...(role !== undefined && { role }) }] }
}

async function patch(client: Client, id: string, ...roles: object[]): Promise<Answer> {
  return client.patch(`/collections/${id}/roles`, { roles })
}

async function give(client: Client, id: string, path: string, subject: number, role: Role) {
  const { status, text } = await patch(client, id, operation(path, subject, role))
  assert.deepEqual([status, text], [204, ''])
}

interface Hidden {
  workspaceId: string
  id: string
  uid: string
}

/** A collection in a workspace that only its Admin sees. */
async function aHiddenCollection({ admin }: Team): Promise<Hidden> {
  const workspace = await admin.post('/workspaces', {
    workspace: { name: 'Private', type: 'private' },
  })
  const workspaceId = workspace.body.workspace.id
  const { body } = await admin.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection(),
  })
  return { workspaceId, id: body.collection.id, uid: body.collection.uid }
}

async function statusOf(client: Client, id: string): Promise<[view: number, edit: number]> {
  const edited = { collection: { info: { name: 'Renamed' } } }
  const view = await client.get(`/collections/${id}`)
  const edit = await client.patch(`/collections/${id}`, edited)
  return [view.status, edit.status]
}

const nothing: [number, number] = [400, 404]
const viewing: [number, number] = [200, 403]
const editing: [number, number] = [200, 200]

test('shows the roles that are given, to people, groups and the team', async () => {
  const its = await team()
  const { admin, editor, viewer, group } = its
  const { id, uid } = await aHiddenCollection(its)
  const groupId = await group([viewer])
  const before = await admin.get(`/collections/${id}/roles`)

  const changed = await patch(
    admin,
    uid,
    {
      op: 'update',
      path: '/user',
      value: [
        { id: viewer.id, role: 'VIEWER' },
        { id: editor.id, role: 'EDITOR' },
      ],
    },
    operation('/group', groupId, 'EDITOR'),
    operation('/team', its.id, 'VIEWER'),
  )
  const { status, body } = await viewer.get(`/collections/${uid}/roles`)

  assert.deepEqual([before.status, before.body], [200, { group: [], team: [], user: [] }])
  assert.deepEqual([changed.status, changed.text], [204, ''])
  assert.deepEqual(
    [status, body],
    [
      200,
      {
        group: [{ id: groupId, role: 'EDITOR' }],
        team: [{ id: its.id, role: 'VIEWER' }],
        user: [
          { id: editor.id, role: 'EDITOR' },
          { id: viewer.id, role: 'VIEWER' },
        ],
      },
    ],
  )
})

for (const [what, pathOf] of [
  ['a person', () => '/user'],
  ['a group', () => '/group'],
  ['a group, by its other name', () => '/usergroup'],
  ['the team', () => '/team'],
] as const) {
  test(`makes the collection visible and editable by a role for ${what}, and ends that`, async () => {
    const its = await team()
    const { admin, viewer, group } = its
    const { id } = await aHiddenCollection(its)
    const path = pathOf()
    const groupId = await group([viewer])
    const subject = path === '/user' ? viewer.id : path === '/team' ? its.id : groupId

    const seen = [await statusOf(viewer, id)]
    await give(admin, id, path, subject, 'VIEWER')
    seen.push(await statusOf(viewer, id))
    await give(admin, id, path, subject, 'EDITOR')
    seen.push(await statusOf(viewer, id))
    await give(admin, id, path, subject, null)
    seen.push(await statusOf(viewer, id))

    assert.deepEqual(seen, [nothing, viewing, editing, nothing])
  })
}

test('takes a role away by "remove" too', async () => {
  const its = await team()
  const { admin, viewer } = its
  const { id } = await aHiddenCollection(its)
  await give(admin, id, '/user', viewer.id, 'EDITOR')

  const { status } = await patch(admin, id, operation('/user', viewer.id, undefined, 'remove'))
  const again = await patch(admin, id, operation('/user', viewer.id, 'EDITOR', 'remove'))

  assert.deepEqual([status, again.status], [204, 204])
  assert.deepEqual(await statusOf(viewer, id), nothing)
})

test('leaves a workspace Editor with a direct Viewer role an Editor', async () => {
  const { admin, editor, workspaceId } = await team()
  const { body } = await admin.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection(),
  })
  const { id } = body.collection
  await give(admin, id, '/user', editor.id, 'VIEWER')

  assert.deepEqual(await statusOf(editor, id), editing)
  assert.equal((await editor.delete(`/collections/${id}`)).status, 200)
})

test('counts the strongest of several roles, and shows the collection once', async () => {
  const its = await team()
  const { admin, viewer, group } = its
  const { id } = await aHiddenCollection(its)
  await give(admin, id, '/user', viewer.id, 'VIEWER')
  await give(admin, id, '/group', await group([viewer]), 'EDITOR')
  await give(admin, id, '/group', await group([viewer]), 'VIEWER')
  await give(admin, id, '/team', its.id, 'VIEWER')

  const { body } = await viewer.get('/collections?limit=10')

  assert.deepEqual(await statusOf(viewer, id), editing)
  assert.deepEqual([body.collections.length, body.meta.total], [1, 1])
})

test('makes the collection visible but not its workspace', async () => {
  const its = await team()
  const { admin, viewer } = its
  const { id, uid, workspaceId } = await aHiddenCollection(its)
  const other = await admin.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection({ name: 'Other' }),
  })
  await give(admin, id, '/user', viewer.id, 'VIEWER')

  const located = await viewer.get(`/workspaces?elementType=collection&elementId=${uid}`)
  const list = await viewer.get('/collections')
  const inWorkspace = await viewer.get(`/collections?workspace=${workspaceId}`)
  const byName = await viewer.get('/collections?name=Payments')

  assert.equal((await viewer.get(`/workspaces/${workspaceId}`)).status, 404)
  assert.equal((await viewer.get(`/workspaces/${workspaceId}/roles`)).status, 404)
  assert.deepEqual(located.body.workspaces, [])
  for (const { body } of [list, inWorkspace, byName]) {
    assert.deepEqual(
      body.collections.map((collection: { id: string }) => collection.id),
      [id],
    )
  }
  assert.deepEqual(await statusOf(viewer, other.body.collection.id), nothing)
  assert.ok(!list.text.includes(workspaceId))
})

test('gives what is given to the team to those who may see shared elements', async () => {
  const its = await team()
  const { admin, member } = its
  const { id } = await aHiddenCollection(its)
  await give(admin, id, '/team', its.id, 'EDITOR')

  for (const [roles, expected] of [
    [['admin'], nothing],
    [['billing'], nothing],
    [['community-manager'], editing],
    [['user', 'billing'], editing],
  ] as const) {
    const client = await member(roles)
    const { body } = await client.get('/collections')
    assert.deepEqual(await statusOf(client, id), expected, roles.join(' '))
    assert.equal(body.collections.length, expected === nothing ? 0 : 1)
  }
})

test('loses a role through a group with the membership and with the group', async () => {
  const its = await team()
  const { admin, editor, viewer, group } = its
  const { id } = await aHiddenCollection(its)
  const groupId = await group([viewer, editor])
  await give(admin, id, '/group', groupId, 'EDITOR')
  assert.deepEqual(await statusOf(viewer, id), editing)

  await admin.delete(`/v1/groups/${groupId}/members/${viewer.id}`)
  const afterLeaving = await statusOf(viewer, id)
  await admin.delete(`/v1/groups/${groupId}`)

  assert.deepEqual(afterLeaving, nothing)
  assert.deepEqual(await statusOf(editor, id), nothing)
  assert.deepEqual((await admin.get(`/collections/${id}/roles`)).body.group, [])
})

test('counts for the tags of the collection', async () => {
  const its = await team()
  const { admin, viewer } = its
  const { id, uid, workspaceId } = await aHiddenCollection(its)
  const tags = { tags: [{ slug: 'beta' }] }
  await admin.put(`/collections/${id}/tags`, tags)
  await admin.put(`/workspaces/${workspaceId}/tags`, tags)

  const before = await viewer.get('/tags/beta/entities')
  await give(admin, id, '/user', viewer.id, 'VIEWER')
  const found = await viewer.get('/tags/beta/entities')
  const asViewer = await viewer.put(`/collections/${id}/tags`, tags)
  await give(admin, id, '/user', viewer.id, 'EDITOR')
  const asEditor = await viewer.put(`/collections/${id}/tags`, tags)

  assert.equal(before.status, 404)
  assert.deepEqual(found.body.data.entities, [{ entityId: uid, entityType: 'collection' }])
  assert.deepEqual([asViewer.status, asEditor.status], [403, 200])
})

test('counts for the runs of the collection, and tells nothing of the workspace', async () => {
  const its = await team()
  const { admin, viewer } = its
  const { id, workspaceId } = await aHiddenCollection(its)
  const theirs = await aRun(admin, { collection: { id, name: 'Payments' } })
  const before = await viewer.get('/v1/runs')
  await give(admin, id, '/user', viewer.id, 'VIEWER')

  const own = await aRun(viewer, { collection: { id, name: 'Payments' } })
  const list = await viewer.get('/v1/runs')
  const one = await viewer.get(`/v1/runs/${theirs}`)
  const notYet = await viewer.delete(`/v1/runs/${theirs}`)
  await give(admin, id, '/user', viewer.id, 'EDITOR')
  const deleted = await viewer.delete(`/v1/runs/${theirs}`)

  assert.deepEqual(before.body.runs, [])
  assert.deepEqual(
    list.body.runs.map((run: { id: string }) => run.id),
    [own, theirs],
  )
  assert.deepEqual([one.status, one.body.run.workspaceId], [200, null])
  assert.ok(![list, one].some(({ text }) => text.includes(workspaceId)))
  assert.deepEqual([notYet.status, deleted.status], [403, 204])
  assert.equal((await admin.get(`/v1/runs/${own}`)).body.run.workspaceId, workspaceId)
})

test('is changed by Editors of the collection only', async () => {
  const its = await team()
  const { admin, editor, viewer, workspaceId } = its
  const { body } = await admin.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection(),
  })
  const { id } = body.collection
  const change = operation('/user', viewer.id, 'EDITOR')

  const refused = await patch(viewer, id, change)
  const byEditor = await patch(editor, id, change)
  const byDirectEditor = await patch(viewer, id, operation('/user', editor.id, 'VIEWER'))

  assert.deepEqual([refused.status, refused.body.title], [403, 'Forbidden'])
  assert.equal(refused.body.type, 'https://api.postman.com/problems/forbidden')
  assert.deepEqual([byEditor.status, byDirectEditor.status], [204, 204])
})

test('says the same of what is hidden and of what is not there', async () => {
  const its = await team()
  const { viewer } = its
  const { id, uid } = await aHiddenCollection(its)
  const outsider = (await team()).admin
  const change = operation('/user', viewer.id, 'EDITOR')

  for (const client of [viewer, outsider]) {
    for (const key of [id, uid, `1-${id}`, absent, 'nonsense']) {
      for (const answer of [
        await client.get(`/collections/${key}/roles`),
        await patch(client, key, change),
      ]) {
        assert.deepEqual(
          [answer.status, answer.body],
          [
            404,
            {
              type: 'instanceNotFoundError',
              title: 'Not Found',
              detail: `We could not find the collection "${key}". Check the id and that you may see it.`,
            },
          ],
        )
        assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
      }
    }
  }
})

test('does not tell the rest of the world who has roles for a public collection', async () => {
  const { admin } = await team()
  const outsider = (await team()).admin
  const workspace = await admin.post('/workspaces', {
    workspace: { name: `Public ${deps.newId()}`, type: 'public' },
  })
  const { body } = await admin.post(`/collections?workspace=${workspace.body.workspace.id}`, {
    collection: aCollection(),
  })
  const { id } = body.collection

  const seen = await outsider.get(`/collections/${id}`)
  const roles = await outsider.get(`/collections/${id}/roles`)
  const changed = await patch(outsider, id, operation('/user', outsider.id, 'EDITOR'))

  assert.deepEqual([seen.status, roles.status, changed.status], [200, 403, 403])
})

const one = { id: '{viewer}', role: 'VIEWER' }
const bad: [what: string, body: unknown, detail: RegExp][] = [
  ['no roles', {}, /"roles" is missing/],
  ['another operation', { roles: [operation('/user', '{viewer}', 'VIEWER', 'add')] }, /allowed/],
  ['another path', { roles: [operation('/partner', '{viewer}', 'VIEWER')] }, /allowed/],
  ['no value', { roles: [{ op: 'update', path: '/user' }] }, /"roles.0.value" is missing/],
  ['no id', { roles: [{ op: 'update', path: '/user', value: [{ role: 'VIEWER' }] }] }, /missing/],
  ['no role', { roles: [operation('/user', '{viewer}')] }, /VIEWER or EDITOR/],
  [
    'a role that is none',
    { roles: [{ op: 'update', path: '/user', value: [{ ...one, role: 'ADMIN' }] }] },
    /roles\.0\.value\.0\.role/,
  ],
  ['an id that is none', { roles: [operation('/user', 'x', 'VIEWER')] }, /"x" is no id/],
  ['nobody', { roles: [operation('/user', 1, 'VIEWER')] }, /no user "1"/],
  ['a person of another team', { roles: [operation('/user', '{other}', 'VIEWER')] }, /no user/],
  ['a group that is none', { roles: [operation('/group', '{viewer}', 'VIEWER')] }, /no group/],
  ['another team', { roles: [operation('/team', '{otherTeam}', 'VIEWER')] }, /no team/],
  [
    'a subject twice',
    { roles: [{ op: 'update', path: '/user', value: [one, one] }] },
    /named twice/,
  ],
]
for (const [what, body, detail] of bad) {
  test(`refuses ${what}`, async () => {
    const its = await team()
    const other = await team()
    const { id } = await aHiddenCollection(its)
    const raw = JSON.stringify(body)
      .replaceAll('{viewer}', String(its.viewer.id))
      .replaceAll('{otherTeam}', String(other.id))
      .replaceAll('{other}', String(other.viewer.id))

    const answer = await its.admin.patch(`/collections/${id}/roles`, undefined, { raw })

    assert.deepEqual(
      [answer.status, answer.body.type, answer.body.title, answer.body.status],
      [400, 'https://api.postman.com/problems/bad-request', 'Bad Request', 400],
      answer.text,
    )
    assert.match(answer.body.detail, detail)
    assert.deepEqual((await its.admin.get(`/collections/${id}/roles`)).body.user, [])
  })
}

test('writes one audit row for each call', async () => {
  const its = await team()
  const { admin, viewer } = its
  const { id } = await aHiddenCollection(its)
  await give(admin, id, '/user', viewer.id, 'EDITOR')
  await patch(admin, id, operation('/user', viewer.id, null), operation('/team', its.id, 'VIEWER'))
  await patch(viewer, absent, operation('/user', viewer.id, 'EDITOR'))

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select(['actor_id', 'affected_user_id', 'element_kind', 'variables'])
    .where('action', '=', 'element.roles_updated')
    .where('element_id', '=', id)
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map((row) => [
      row.actor_id,
      row.affected_user_id,
      row.element_kind,
      JSON.parse(row.variables).changes,
    ]),
    [
      [admin.id, viewer.id, 'collection', `user ${viewer.id}: editor`],
      [admin.id, viewer.id, 'collection', `user ${viewer.id}: none, team ${its.id}: viewer`],
    ],
  )
})

test('answers nobody without a key', async () => {
  for (const answer of [
    await anonymous.get(`/collections/${absent}/roles`),
    await patch(anonymous, absent),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  }
})
