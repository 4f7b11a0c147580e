import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Client, type Team } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'
import type { PersonAccess } from './schema.ts'

const { anonymous, team } = await startTestApp()

interface Placed {
  workspaceId: string
  collectionId: string
}

async function aPlace({ admin }: Team, type = 'private'): Promise<Placed> {
  const { body } = await admin.post('/workspaces', { workspace: { name: `A ${type} place`, type } })
  const made = await admin.post(`/collections?workspace=${body.workspace.id}`, {
    collection: aCollection({ name: 'Payments', item: [] }),
  })
  return { workspaceId: body.workspace.id, collectionId: made.body.collection.id }
}

/** Gives a role in a workspace: 1 Viewer, 2 Editor, 3 Admin. */
async function give(
  client: Client,
  workspaceId: string,
  to: 'user' | 'usergroup',
  id: number,
  role: string,
) {
  const { status } = await client.patch(`/workspaces/${workspaceId}/roles`, {
    roles: [{ op: 'update', path: `/${to}`, value: [{ id, role }] }],
  })
  assert.equal(status, 200)
}

async function giveDirectly(
  client: Client,
  collectionId: string,
  to: 'user' | 'group' | 'team',
  value: { id: number; role: 'VIEWER' | 'EDITOR' },
) {
  const { status } = await client.patch(`/collections/${collectionId}/roles`, {
    roles: [{ op: 'update', path: `/${to}`, value: [value] }],
  })
  assert.equal(status, 204)
}

/** Everybody, page by page. */
async function everyone(client: Client, path: string): Promise<PersonAccess[]> {
  const people: PersonAccess[] = []
  let cursor = ''
  do {
    const { status, body, text } = await client.get(`/v1/access/${path}?limit=3&cursor=${cursor}`)
    assert.equal(status, 200, text)
    people.push(...body.people)
    cursor = body.meta.nextCursor
  } while (cursor)
  return people
}

const reasonOf = (fields: object) => ({ group: null, teamRole: null, ...fields })

for (const type of ['private', 'team', 'public'])
  test(`tells of a ${type} workspace and its collection what the server lets each person do`, async () => {
    const its = await team()
    const { admin, member, group } = its
    const { workspaceId, collectionId } = await aPlace(its, type)
    const people = [
      admin,
      await member(['user']),
      await member(['billing']),
      await member(['admin']),
      await member(['community-manager']),
    ]
    for (const role of ['1', '2', '3']) {
      const given = await member(['billing'])
      await give(admin, workspaceId, 'user', given.id, role)
      const joined = await member(['user'])
      await give(admin, workspaceId, 'usergroup', await group([joined]), role)
      people.push(given, joined)
    }
    const through = await member(['user'])
    await group([through], ['super-admin'])
    const direct = await member(['billing'])
    await giveDirectly(admin, collectionId, 'user', { id: direct.id, role: 'EDITOR' })
    const joined = await member(['billing'])
    const groupId = await group([joined], ['billing'])
    await giveDirectly(admin, collectionId, 'group', { id: groupId, role: 'VIEWER' })
    await giveDirectly(admin, collectionId, 'team', { id: its.id, role: 'EDITOR' })
    people.push(through, direct, joined, its.viewer)

    const inWorkspace = await everyone(admin, `workspace/${workspaceId}`)
    const onCollection = await everyone(admin, `collection/${collectionId}`)

    const roleIn = (list: PersonAccess[], userId: number) =>
      list.find(({ user }) => user.id === userId)?.role ?? null
    for (const person of people) {
      const workspace = await person.get(`/v1/workspaces/${workspaceId}`)
      const collection = await person.get(`/v1/collections/${collectionId}`)
      const expected = workspace.status === 404 ? null : workspace.body.workspace.role
      assert.equal(roleIn(inWorkspace, person.id), expected)
      const mayEdit = collection.body.collection?.permissions.edit
      const onIt = collection.status === 404 ? null : mayEdit ? 'editor' : 'viewer'
      assert.equal(roleIn(onCollection, person.id), onIt)
      for (const path of [`workspace/${workspaceId}`, `collection/${collectionId}`]) {
        const { body } = await admin.get(`/v1/access/${path}/users/${person.id}`)
        assert.equal(body.access.role !== null, body.access.reasons.length > 0)
      }
    }
  })

test('names each place that a role comes from, the strongest first', async () => {
  const its = await team()
  const { admin, editor, group } = its
  const { workspaceId, collectionId } = await aPlace(its, 'team')
  const groupId = await group([editor])
  const { body: found } = await admin.get(`/groups/${groupId}`)
  await give(admin, workspaceId, 'usergroup', groupId, '3')
  await give(admin, workspaceId, 'user', editor.id, '2')
  await giveDirectly(admin, collectionId, 'team', { id: its.id, role: 'VIEWER' })

  const { status, body } = await admin.get(
    `/v1/access/collection/${collectionId}/users/${editor.id}`,
  )

  assert.equal(status, 200)
  assert.deepEqual(body.object, {
    kind: 'collection',
    id: collectionId,
    name: 'Payments',
    visibility: 'team',
  })
  assert.deepEqual(body.access.role, 'editor')
  assert.deepEqual(body.access.reasons, [
    reasonOf({
      source: 'group',
      scope: 'workspace',
      role: 'admin',
      group: { id: groupId, name: found.name },
    }),
    reasonOf({ source: 'person', scope: 'workspace', role: 'editor' }),
    reasonOf({ source: 'team', scope: 'collection', role: 'viewer' }),
    reasonOf({ source: 'visibility', scope: 'workspace', role: 'viewer' }),
  ])
})

test('names the team role that reaches every workspace, and the group it comes through', async () => {
  const its = await team()
  const { admin, viewer, group } = its
  const { workspaceId } = await aPlace(its)
  const groupId = await group([viewer], ['super-admin'])

  const { body } = await admin.get(`/v1/access/workspace/${workspaceId}/users/${viewer.id}`)

  const [{ group: through, ...reason }] = body.access.reasons
  assert.deepEqual(
    [body.access.role, body.access.reasons.length, through.id],
    ['admin', 1, groupId],
  )
  assert.deepEqual(reason, {
    source: 'team-role',
    scope: 'workspace',
    role: 'admin',
    teamRole: 'super-admin',
  })
})

test('tells of somebody who does not get at it', async () => {
  const its = await team()
  const { workspaceId } = await aPlace(its)

  const { status, body } = await its.admin.get(
    `/v1/access/workspace/${workspaceId}/users/${its.viewer.id}`,
  )

  assert.equal(status, 200)
  assert.deepEqual(
    [body.access.user.id, body.access.role, body.access.reasons],
    [its.viewer.id, null, []],
  )
})

test('leaves out who is deactivated', async () => {
  const its = await team()
  const { workspaceId } = await aPlace(its, 'team')
  await its.admin.post(`/v1/users/${its.viewer.id}/deactivate`)

  const people = await everyone(its.admin, `workspace/${workspaceId}`)
  const { status } = await its.admin.get(
    `/v1/access/workspace/${workspaceId}/users/${its.viewer.id}`,
  )

  assert.deepEqual(
    people.map(({ user }) => user.id),
    [its.admin.id, its.editor.id],
  )
  assert.equal(status, 404)
})

test('is for those who manage users, and finds nothing that they do not see themselves', async () => {
  const its = await team()
  const other = await team()
  const { workspaceId, collectionId } = await aPlace(its)
  const manager = await its.member(['admin'])
  const paths = [`workspace/${workspaceId}`, `collection/${collectionId}`]

  for (const path of paths.flatMap((one) => [one, `${one}/users/${its.viewer.id}`])) {
    const statuses = [
      await its.editor.get(`/v1/access/${path}`),
      await manager.get(`/v1/access/${path}`),
      await other.admin.get(`/v1/access/${path}`),
      await its.admin.get(`/v1/access/${path}`),
      await anonymous.get(`/v1/access/${path}`),
    ].map(({ status }) => status)
    assert.deepEqual(statuses, [403, 404, 404, 200, 401])
  }
})

test('does not tell of the workspace of a collection to whoever sees the collection alone', async () => {
  const its = await team()
  const { collectionId } = await aPlace(its)
  const manager = await its.member(['admin'])
  await giveDirectly(its.admin, collectionId, 'user', { id: manager.id, role: 'VIEWER' })

  const { status, body } = await manager.get(`/v1/access/collection/${collectionId}`)

  assert.deepEqual([status, body.title], [403, 'Forbidden'])
})

test('does not tell other teams who gets at a public workspace', async () => {
  const its = await team()
  const other = await team()
  const { workspaceId } = await aPlace(its, 'public')

  const { status } = await other.admin.get(`/v1/access/workspace/${workspaceId}`)

  assert.equal(status, 403)
})

test('has no access to tell of what there is not', async () => {
  const its = await team()
  const other = await team()
  const { workspaceId } = await aPlace(its)

  for (const path of [
    'workspace/00000000-0000-4000-8000-000000000000',
    'collection/00000000-0000-4000-8000-000000000000',
    'workspace/nonsense',
    `workspace/${workspaceId}/users/${other.viewer.id}`,
    `workspace/${workspaceId}/users/9007199254740991`,
  ]) {
    const { status, body } = await its.admin.get(`/v1/access/${path}`)
    assert.deepEqual([status, body.title], [404, 'Not Found'], path)
  }
})

test('refuses kinds, people and pages that cannot be', async () => {
  const its = await team()
  const { workspaceId } = await aPlace(its)

  for (const path of [
    `environment/${workspaceId}`,
    `workspace/${workspaceId}/users/nobody`,
    `workspace/${workspaceId}?limit=0`,
    `workspace/${workspaceId}?cursor=nonsense`,
  ]) {
    const { status, body } = await its.admin.get(`/v1/access/${path}`)
    assert.deepEqual([status, body.title], [400, 'Bad Request'], path)
  }
})
