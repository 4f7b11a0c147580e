import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCollection, listCollections } from '../../collections/store.ts'
import { startTestApp, type Team } from '../../testing/app.ts'
import { aCollection } from '../../testing/documents.ts'
import { addWorkspace } from '../../workspaces/service.ts'
import { findWorkspace, listWorkspaces } from '../../workspaces/store.ts'
import type { Caller } from '../auth/caller.ts'
import { can, canInWorkspace, hasPermission, workspaceRoleOf } from './access.ts'
import { assignableTeamRoles, type TeamRole } from './matrices.ts'
import { visibleWorkspaces } from './visible.ts'

const { deps, team, grant } = await startTestApp()

const origin = { ip: '', userAgent: '', requestId: '' }

function aCaller(teamId: number, userId: number, roles: readonly TeamRole[]): Caller {
  return {
    teamId,
    tenantId: teamId,
    userId,
    username: '',
    roles: new Set(roles),
    groupIds: [],
    credential: { kind: 'key', id: '' },
    origin,
  }
}

interface Made {
  workspaceId: string
  collectionId: string
  visibility: string
  granted: string | null
  directTo: 'user' | 'group' | 'team' | null
}

/** A workspace with a collection in it for each visibility, each role given there and each given for the collection. */
async function everyKind({ id: teamId, admin, editor, group }: Team, groupId: number) {
  const otherGroup = await group([admin])
  const made: Made[] = []
  const actor = { tenantId: teamId, userId: admin.id, origin }
  for (const visibility of ['personal', 'private', 'team', 'public', 'partner']) {
    for (const granted of [null, 'viewer', 'editor', 'admin'] as const) {
      for (const directTo of [null, 'user', 'group', 'team'] as const) {
        const name = `${visibility} ${granted} ${directTo}`
        const { id } = await deps.db.transaction((trx) =>
          addWorkspace(deps, trx, actor, { tenantId: teamId, userId: admin.id, name, visibility }),
        )
        if (granted) await grant(id, editor.id, granted)
        const { body } = await admin.post(`/collections?workspace=${id}`, {
          collection: aCollection({ name, item: [] }),
        })
        const collectionId = body.collection.id
        const subjects = { user: editor.id, group: groupId, team: teamId }
        const value = directTo && [{ id: subjects[directTo], role: 'VIEWER' }]
        await admin.patch(`/collections/${collectionId}/roles`, {
          roles: [
            { op: 'update', path: '/group', value: [{ id: otherGroup, role: 'EDITOR' }] },
            ...(directTo ? [{ op: 'update', path: `/${directTo}`, value }] : []),
          ],
        })
        made.push({ workspaceId: id, collectionId, visibility, granted, directTo })
      }
    }
  }
  return made
}

test('lists exactly what the caller may view, for every role, visibility and grant', async () => {
  const its = await team()
  const groupId = await its.group([its.editor])
  const made = await everyKind(its, groupId)

  for (const role of assignableTeamRoles) {
    const caller = { ...aCaller(its.id, its.editor.id, [role]), groupIds: [groupId] }
    const workspaces = await listWorkspaces(deps.db.query, caller, {})
    const collections = await listCollections(deps.db.query, caller, {})
    const workspaceIds = new Set(workspaces.map(({ id }) => id))
    const collectionIds = new Set(collections.map(({ id }) => id))
    for (const { workspaceId, collectionId, visibility, granted, directTo } of made) {
      const workspace = { tenantId: its.id, visibility, grantedRole: granted }
      const isGiven = directTo === 'team' ? hasPermission(caller, 'see shared elements') : directTo
      const element = { workspace, directRole: isGiven ? 'viewer' : null }
      const row = await findCollection(deps.db.query, caller, collectionId)
      const what = `${role} ${visibility} ${granted} ${directTo}`
      assert.equal(workspaceIds.has(workspaceId), canInWorkspace(caller, 'view', workspace), what)
      assert.equal(collectionIds.has(collectionId), can(caller, 'view', element), what)
      assert.deepEqual([row?.granted_role, row?.direct_role], [granted, element.directRole], what)
    }
  }
})

test('reads the strongest role of several, in person and through groups', async () => {
  const { id: teamId, admin, editor, workspaceId, group } = await team()
  const groupIds = [await group([editor]), await group([editor]), await group([editor])]
  const [first, second, third] = groupIds
  const roles = ['1', '3', '2']
  await admin.patch(`/workspaces/${workspaceId}/roles`, {
    roles: [
      {
        op: 'add',
        path: '/usergroup',
        value: [first, second, third].map((id, at) => ({ id, role: roles[at] })),
      },
    ],
  })

  const caller = aCaller(teamId, editor.id, ['user'])
  const roleWith = async (ids: readonly (number | undefined)[]) => {
    const inGroups = { ...caller, groupIds: ids.filter((id) => id !== undefined) }
    return (await findWorkspace(deps.db.query, inGroups, workspaceId))?.granted_role
  }

  assert.equal(await roleWith([]), 'editor')
  assert.equal(await roleWith([first]), 'editor')
  assert.equal(await roleWith(groupIds), 'admin')
  assert.equal(await roleWith([first, third]), 'editor')
})

test('lets a role reach no further than the account it was given in', () => {
  const workspace = { tenantId: 9, visibility: 'private', grantedRole: 'admin' }

  assert.equal(
    workspaceRoleOf(aCaller(1, 2, ['super-admin', 'admin', 'user']), workspace),
    undefined,
  )
  assert.equal(
    workspaceRoleOf(aCaller(1, 2, ['user']), { ...workspace, visibility: 'public' }),
    'viewer',
  )
})

test('never lists a workspace of another account', async () => {
  const ours = await team()
  const theirs = await team()
  const caller = aCaller(ours.id, ours.admin.id, ['super-admin'])

  const rows = await deps.db.query
    .selectFrom('workspaces')
    .select('tenant_id')
    .where(visibleWorkspaces(caller))
    .execute()

  assert.ok(rows.length > 0)
  assert.ok(rows.every(({ tenant_id }) => tenant_id === ours.id && tenant_id !== theirs.id))
})
