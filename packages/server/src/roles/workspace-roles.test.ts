import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client, type Team } from '../testing/app.ts'

const { anonymous, team, deps } = await startTestApp()

const absent = '00000000-0000-4000-8000-000000000000'

interface Change {
  id: number | string
  role?: string | number
}

function operation(op: string, path: string, ...value: Change[]) {
  return { op, path, value }
}

async function patch(client: Client, workspaceId: string, ...roles: object[]): Promise<Answer> {
  return client.patch(`/workspaces/${workspaceId}/roles`, { roles })
}

async function aPrivateWorkspace({ admin }: Team): Promise<string> {
  const { body } = await admin.post('/workspaces', {
    workspace: { name: 'Private', type: 'private' },
  })
  return body.workspace.id
}

async function auditOf(workspaceId: string) {
  return deps.db.query
    .selectFrom('audit_events')
    .select(['actor_id', 'affected_user_id', 'variables'])
    .where('action', '=', 'workspace.roles_updated')
    .where('element_id', '=', workspaceId)
    .orderBy('id')
    .execute()
}

test('lists the roles there are, by the numbers of the compatible API', async () => {
  const { viewer } = await team()

  const { status, body } = await viewer.get('/workspaces-roles')

  const named = (list: { id: string; displayName: string }[]) =>
    list.map(({ id, displayName }) => [id, displayName])
  const roles = [
    ['1', 'Viewer'],
    ['2', 'Editor'],
    ['3', 'Admin'],
  ]
  assert.equal(status, 200)
  assert.deepEqual(named(body.roles.user), roles)
  assert.deepEqual(named(body.roles.usergroup), roles)
  assert.deepEqual(
    body.roles.partner.map(({ id }: { id: string }) => id),
    ['4', '5', '6', '7'],
  )
  assert.deepEqual(Object.keys(body.roles.user[0]), ['id', 'displayName', 'description'])
})

test('shows who has which role, and leaves out the roles that nobody has', async () => {
  const { admin, editor, viewer, workspaceId, group } = await team()
  const groupId = await group([viewer])
  const before = await viewer.get(`/workspaces/${workspaceId}/roles`)
  await patch(admin, workspaceId, operation('add', '/usergroup', { id: groupId, role: '2' }))

  const { status, body } = await viewer.get(`/workspaces/${workspaceId}/roles?include=scim`)

  const adminRole = { id: '3', displayName: 'Admin', user: [String(admin.id)] }
  const editors = { id: '2', displayName: 'Editor', user: [String(editor.id)] }
  const groups = [String(groupId)]
  assert.deepEqual([before.status, before.body], [200, { roles: [editors, adminRole] }])
  assert.deepEqual(
    [status, body],
    [200, { roles: [{ ...editors, group: groups, usergroup: groups }, adminRole] }],
  )
})

test('adds, updates and removes, several at once, and answers what there is then', async () => {
  const { admin, editor, viewer, workspaceId, group } = await team()
  const groupId = await group([viewer])

  const { status, body } = await patch(
    admin,
    workspaceId,
    operation('add', '/user', { id: String(viewer.id), role: '3' }),
    operation('update', '/user', { id: editor.id, role: '1' }),
    operation('remove', '/user', { id: String(admin.id), role: '3' }),
    operation('add', '/usergroup', { id: String(groupId), role: 1 }),
  )

  assert.equal(status, 200)
  assert.deepEqual(body, {
    roles: [
      { id: '1', displayName: 'Viewer', user: [String(editor.id)], group: [String(groupId)] },
      { id: '3', displayName: 'Admin', user: [String(viewer.id)] },
    ],
  })
})

for (const contentType of ['application/json-patch+json', 'application/json']) {
  test(`takes ${contentType}`, async () => {
    const { admin, viewer, workspaceId } = await team()
    const roles = [operation('add', '/user', { id: viewer.id, role: '2' })]

    const { status } = await admin.patch(
      `/workspaces/${workspaceId}/roles`,
      { roles },
      { headers: { 'content-type': contentType } },
    )

    assert.equal(status, 200)
  })
}

test('lets a role take effect at once, and end at once', async () => {
  const its = await team()
  const { admin, viewer } = its
  const id = await aPrivateWorkspace(its)
  const environment = { environment: { name: 'Staging' } }
  const path = `/environments?workspace=${id}`

  const before = await viewer.get(`/workspaces/${id}`)
  await patch(admin, id, operation('add', '/user', { id: viewer.id, role: '1' }))
  const asViewer = [await viewer.get(`/workspaces/${id}`), await viewer.post(path, environment)]
  await patch(admin, id, operation('update', '/user', { id: viewer.id, role: '2' }))
  const asEditor = await viewer.post(path, environment)
  await patch(admin, id, operation('remove', '/user', { id: viewer.id }))
  const after = await viewer.get(`/workspaces/${id}`)

  assert.equal(before.status, 404)
  assert.deepEqual(
    asViewer.map(({ status }) => status),
    [200, 403],
  )
  assert.deepEqual([asEditor.status, after.status], [200, 404])
})

test('gives the members of a group its role for as long as they are in it, and lists rows once', async () => {
  const its = await team()
  const { admin, viewer, group } = its
  const id = await aPrivateWorkspace(its)
  const first = await group([viewer])
  const second = await group([viewer])
  await patch(
    admin,
    id,
    operation('add', '/user', { id: viewer.id, role: '1' }),
    operation('add', '/usergroup', { id: first, role: '2' }, { id: second, role: '1' }),
  )

  const created = await viewer.post(`/environments?workspace=${id}`, {
    environment: { name: 'Staging' },
  })
  const workspaces = await viewer.get('/workspaces?type=private')
  const environments = await viewer.get('/environments')
  await admin.delete(`/v1/groups/${first}/members/${viewer.id}`)
  const edit = await viewer.put(`/environments/${created.body.environment.uid}`, {
    environment: { name: 'Mine' },
  })

  assert.equal(created.status, 200)
  assert.equal(workspaces.body.workspaces.length, 1)
  assert.equal(environments.body.environments.length, 1)
  assert.equal(edit.status, 400, 'the Viewer that is left may not')
  assert.equal((await viewer.get(`/workspaces/${id}`)).status, 200)
})

test('takes the roles of a group away with the group', async () => {
  const its = await team()
  const { admin, viewer, group } = its
  const id = await aPrivateWorkspace(its)
  const groupId = await group([viewer])
  await patch(admin, id, operation('add', '/usergroup', { id: groupId, role: '2' }))

  await admin.delete(`/v1/groups/${groupId}`)

  assert.equal((await viewer.get(`/workspaces/${id}`)).status, 404)
  const { body } = await admin.get(`/workspaces/${id}/roles`)
  assert.deepEqual(body.roles, [{ id: '3', displayName: 'Admin', user: [String(admin.id)] }])
})

test('does not show people who are deactivated', async () => {
  const { admin, editor, workspaceId } = await team()
  await admin.post(`/v1/users/${editor.id}/deactivate`)

  const { body } = await admin.get(`/workspaces/${workspaceId}/roles`)

  assert.deepEqual(
    body.roles.map(({ displayName }: { displayName: string }) => displayName),
    ['Admin'],
  )
})

test('keeps the last Admin, whether removed, demoted, or gone with a group', async () => {
  const { admin, viewer, workspaceId, group } = await team()
  const groupId = await group([viewer])
  const toViewer = operation('update', '/user', { id: admin.id, role: '1' })

  const removed = await patch(admin, workspaceId, operation('remove', '/user', { id: admin.id }))
  const demoted = await patch(admin, workspaceId, toViewer)
  const handedOver = await patch(
    admin,
    workspaceId,
    toViewer,
    operation('add', '/usergroup', { id: groupId, role: '3' }),
  )
  const emptied = await admin.delete(`/v1/groups/${groupId}/members/${viewer.id}`)
  const deleted = await admin.delete(`/v1/groups/${groupId}`)

  for (const { status, body } of [removed, demoted]) {
    assert.deepEqual([status, body.type, body.title], [400, 'invalidParamError', 'Bad Request'])
    assert.match(body.detail, /The last Admin of "Shared" keeps the role/)
  }
  assert.equal(handedOver.status, 200)
  assert.deepEqual([emptied.status, deleted.status], [409, 409])
  const { body } = await viewer.get(`/workspaces/${workspaceId}/roles`)
  assert.deepEqual(body.roles.at(-1).group, [String(groupId)])
})

test('does not take a group of nobody for an Admin', async () => {
  const { admin, workspaceId, group } = await team()
  const groupId = await group([])

  const { status } = await patch(
    admin,
    workspaceId,
    operation('remove', '/user', { id: admin.id }),
    operation('add', '/usergroup', { id: groupId, role: '3' }),
  )

  assert.equal(status, 400)
})

test('keeps one of two Admins who take the role from each other at the same time', async () => {
  const { admin, editor, workspaceId } = await team()
  await patch(admin, workspaceId, operation('update', '/user', { id: editor.id, role: '3' }))
  await deps.db.query
    .deleteFrom('team_member_roles')
    .where('user_id', '=', admin.id)
    .where('role', '=', 'super-admin')
    .execute()

  const answers = await Promise.all([
    patch(admin, workspaceId, operation('remove', '/user', { id: editor.id })),
    patch(editor, workspaceId, operation('remove', '/user', { id: admin.id })),
  ])

  // Whoever comes second is no Admin any more: of a team workspace a Viewer.
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 403])
})

test('is for Admins of the workspace and Super Admins, and tells nothing to those who do not see it', async () => {
  const its = await team()
  const { admin, editor, viewer, workspaceId, member } = its
  const id = await aPrivateWorkspace(its)
  const outsider = (await team()).admin
  const teamAdmin = await member(['admin'])
  await patch(admin, id, operation('add', '/user', { id: editor.id, role: '3' }))
  const change = operation('add', '/user', { id: viewer.id, role: '1' })

  for (const client of [viewer, editor]) {
    const { status, body } = await patch(client, workspaceId, change)
    assert.deepEqual([status, body.title, body.status], [403, 'Forbidden', 403])
  }
  for (const client of [outsider, teamAdmin, viewer]) {
    for (const answer of [
      await client.get(`/workspaces/${id}/roles`),
      await patch(client, id, change),
      await client.get(`/workspaces/${absent}/roles`),
      await client.get('/workspaces/nonsense/roles'),
    ]) {
      assert.deepEqual([answer.status, answer.body.title], [404, 'Not Found'])
      assert.equal(answer.body.type, 'https://api.postman.com/problems/not-found')
    }
  }
  assert.equal((await patch(editor, id, change)).status, 200)
})

test('does not tell the rest of the world who is in a public workspace', async () => {
  const { admin } = await team()
  const outsider = (await team()).admin
  const { body } = await admin.post('/workspaces', {
    workspace: { name: `Public ${deps.newId()}`, type: 'public' },
  })
  const path = `/workspaces/${body.workspace.id}/roles`

  const seen = await outsider.get(`/workspaces/${body.workspace.id}`)
  const roles = await outsider.get(path)

  assert.deepEqual([seen.status, roles.status, roles.body.title], [200, 403, 'Forbidden'])
  assert.equal((await admin.get(path)).status, 200)
})

test('has no roles to give in a personal workspace', async () => {
  const { editor, viewer } = await team()
  const id = editor.personalWorkspaceId

  const shown = await editor.get(`/workspaces/${id}/roles`)
  const changed = await patch(editor, id, operation('add', '/user', { id: viewer.id, role: '1' }))

  assert.deepEqual(shown.body.roles, [{ id: '3', displayName: 'Admin', user: [String(editor.id)] }])
  assert.deepEqual(
    [changed.status, changed.headers['content-type']],
    [422, 'application/json; charset=utf-8'],
  )
  assert.deepEqual(changed.body, {
    link: 'https://api.postman.com/problems/unprocessable-entity',
    title: 'Unprocessable Entity',
    status: 422,
    detail: 'A personal workspace has no roles to give. Make it a team workspace first.',
  })
})

const fiftyOne = Array.from({ length: 51 }, (_, at) => ({ id: at + 1, role: '1' }))
const user = { id: '{viewer}', role: '1' }
const bad: [what: string, body: unknown, detail: RegExp][] = [
  ['no roles', {}, /"roles" is missing/],
  ['roles that are no list', { roles: 1 }, /"roles" must be array/],
  ['an unknown path', { roles: [operation('add', '/team', user)] }, /allowed values/],
  ['no path', { roles: [{ op: 'add', value: [user] }] }, /"roles.0.path" is missing/],
  ['no value', { roles: [{ op: 'add', path: '/user' }] }, /"roles.0.value" is missing/],
  ['an unknown operation', { roles: [operation('grow', '/user', user)] }, /"grow" is no operation/],
  ['no id', { roles: [{ op: 'add', path: '/user', value: [{ role: '1' }] }] }, /id" is missing/],
  ['a role that is none', { roles: [operation('add', '/user', { ...user, role: '4' })] }, /"4" is/],
  ['no role', { roles: [operation('add', '/user', { id: '{viewer}' })] }, /"" is no role/],
  ['an id that is none', { roles: [operation('add', '/user', { id: 'x', role: '1' })] }, /"x" is/],
  ['nobody', { roles: [operation('add', '/user', { id: 1, role: '1' })] }, /no user "1"/],
  [
    'a person of another team',
    { roles: [operation('add', '/user', { id: '{other}', role: '1' })] },
    /There is no user/,
  ],
  ['a group that is none', { roles: [operation('add', '/usergroup', user)] }, /There is no group/],
  [
    'a subject twice',
    { roles: [operation('add', '/user', user), operation('remove', '/user', user)] },
    /named twice/,
  ],
  ['partners', { roles: [operation('add', '/partner', user)] }, /no partners/],
  [
    'users and partners together',
    { roles: [operation('add', '/user', user), operation('add', '/partner', user)] },
    /two calls/,
  ],
  ['51 subjects', { roles: [operation('add', '/user', ...fiftyOne)] }, /at most 50 roles/],
  ['51 operations', { roles: fiftyOne.map((one) => operation('add', '/user', one)) }, /at most 50/],
]
for (const [what, body, detail] of bad) {
  test(`refuses ${what}`, async () => {
    const { admin, viewer, workspaceId } = await team()
    const other = (await team()).viewer
    const raw = JSON.stringify(body)
      .replaceAll('{viewer}', String(viewer.id))
      .replaceAll('{other}', String(other.id))
    const before = await admin.get(`/workspaces/${workspaceId}/roles`)

    const answer = await admin.patch(`/workspaces/${workspaceId}/roles`, undefined, { raw })

    assert.deepEqual([answer.status, answer.body.type], [400, 'invalidParamError'], answer.text)
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
    assert.match(answer.body.detail, detail)
    assert.deepEqual((await admin.get(`/workspaces/${workspaceId}/roles`)).body, before.body)
  })
}

test('does fifty changes in one call', async () => {
  const { admin, workspaceId } = await team()
  const others = fiftyOne.slice(1).map(({ id }) => ({ id }))

  const { status } = await patch(admin, workspaceId, operation('remove', '/user', ...others))

  assert.equal(status, 200)
})

test('says that there are no SCIM ids', async () => {
  const { admin, viewer, workspaceId } = await team()
  const roles = [operation('add', '/user', { id: viewer.id, role: '1' })]

  const { status, body } = await admin.patch(
    `/workspaces/${workspaceId}/roles`,
    { roles },
    { headers: { identifierType: 'scim' } },
  )

  assert.deepEqual([status, body.type], [400, 'invalidParamError'])
  assert.match(body.detail, /no SCIM ids/)
})

test('writes one audit row for each call that changes something', async () => {
  const { admin, editor, viewer, workspaceId } = await team()
  await patch(admin, workspaceId, operation('add', '/user', { id: viewer.id, role: '2' }))
  await patch(
    admin,
    workspaceId,
    operation('remove', '/user', { id: viewer.id }, { id: editor.id }),
  )
  await patch(admin, workspaceId)
  await patch(viewer, workspaceId, operation('add', '/user', { id: viewer.id, role: '3' }))

  const rows = await auditOf(workspaceId)

  assert.deepEqual(
    rows.map((row) => [row.actor_id, row.affected_user_id, JSON.parse(row.variables).changes]),
    [
      [admin.id, viewer.id, `user ${viewer.id}: editor`],
      [admin.id, null, `user ${viewer.id}: none, user ${editor.id}: none`],
    ],
  )
})

test('answers nobody without a key', async () => {
  for (const answer of [
    await anonymous.get('/workspaces-roles'),
    await anonymous.get(`/workspaces/${absent}/roles`),
    await patch(anonymous, absent),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  }
})
