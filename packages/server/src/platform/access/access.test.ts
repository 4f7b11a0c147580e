import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../../testing/app.ts'
import { addWorkspace } from '../../workspaces/service.ts'
import { listWorkspaces } from '../../workspaces/store.ts'
import type { Caller } from '../auth/caller.ts'
import { can, canInWorkspace, visibleWorkspaces, workspaceRoleOf } from './access.ts'
import {
  assignableTeamRoles,
  elementActions,
  type TeamRole,
  type WorkspaceAction,
} from './matrices.ts'

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

test('lists exactly the workspaces that the caller may view, for every role, visibility and grant', async () => {
  const { id: teamId, admin, editor } = await team()
  const made: { id: string; visibility: string; granted: string | null }[] = []
  for (const visibility of ['personal', 'private', 'team', 'public', 'partner']) {
    for (const granted of [null, 'viewer', 'editor', 'admin'] as const) {
      const row = await deps.db.transaction((trx) =>
        addWorkspace(
          deps,
          trx,
          { tenantId: teamId, userId: admin.id, origin },
          {
            tenantId: teamId,
            userId: admin.id,
            name: `${visibility} ${granted}`,
            visibility,
          },
        ),
      )
      if (granted) await grant(row.id, editor.id, granted)
      made.push({ id: row.id, visibility, granted })
    }
  }

  for (const role of assignableTeamRoles) {
    const caller = aCaller(teamId, editor.id, [role])
    const listed = new Set((await listWorkspaces(deps.db.query, caller, {})).map(({ id }) => id))
    for (const { id, visibility, granted } of made) {
      const mayView = canInWorkspace(caller, 'view', {
        tenantId: teamId,
        visibility,
        grantedRole: granted,
      })
      assert.equal(listed.has(id), mayView, `${role} ${visibility} ${granted}`)
    }
  }
})

const workspaceCells: [
  role: 'admin' | 'editor' | 'viewer',
  action: WorkspaceAction,
  isAllowed: boolean,
][] = [
  ['admin', 'view', true],
  ['admin', 'add elements', true],
  ['admin', 'edit details', true],
  ['admin', 'change visibility', true],
  ['admin', 'delete', true],
  ['admin', 'manage roles', true],
  ['editor', 'view', true],
  ['editor', 'add elements', true],
  ['editor', 'edit details', false],
  ['editor', 'change visibility', false],
  ['editor', 'delete', false],
  ['editor', 'manage roles', false],
  ['viewer', 'view', true],
  ['viewer', 'add elements', false],
  ['viewer', 'edit details', false],
  ['viewer', 'change visibility', false],
  ['viewer', 'delete', false],
  ['viewer', 'manage roles', false],
]
for (const [role, action, isAllowed] of workspaceCells) {
  test(`a workspace ${role} may ${isAllowed ? '' : 'not '}${action}`, () => {
    const workspace = { tenantId: 1, visibility: 'private', grantedRole: role }

    assert.equal(canInWorkspace(aCaller(1, 2, ['user']), action, workspace), isAllowed)
  })
}

test('maps workspace roles down to elements: viewers view, editors and admins edit', () => {
  for (const [role, least] of [
    ['viewer', 1],
    ['editor', 2],
    ['admin', 2],
  ] as const) {
    for (const [action, needed] of Object.entries(elementActions) as [
      keyof typeof elementActions,
      string,
    ][]) {
      const workspace = { tenantId: 1, visibility: 'private', grantedRole: role }
      assert.equal(
        can(aCaller(1, 2, ['user']), action, { workspace }),
        needed === 'viewer' || least === 2,
        `${role} ${action}`,
      )
    }
  }
})

test('gives Developers the Viewer role in team workspaces, and none to Admins without content rights', () => {
  const workspace = { tenantId: 1, visibility: 'team', grantedRole: null }

  assert.equal(workspaceRoleOf(aCaller(1, 2, ['user']), workspace), 'viewer')
  assert.equal(workspaceRoleOf(aCaller(1, 2, ['admin']), workspace), undefined)
  assert.equal(workspaceRoleOf(aCaller(1, 2, ['billing']), workspace), undefined)
  assert.equal(workspaceRoleOf(aCaller(1, 2, ['super-admin']), workspace), 'admin')
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
