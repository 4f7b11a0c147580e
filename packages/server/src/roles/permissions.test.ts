import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasPermission } from '../platform/access/access.ts'
import { assignableTeamRoles, matrices, type TeamPermission } from '../platform/access/matrices.ts'
import { startTestApp } from '../testing/app.ts'
import type { PermissionMatrix } from './schema.ts'

const { anonymous, team } = await startTestApp()

test('tells every member what each team role may, as it is decided', async () => {
  const { id, viewer } = await team()

  const { status, body } = await viewer.get('/v1/permissions')

  const [matrix]: PermissionMatrix[] = body.matrices
  assert.equal(status, 200)
  assert.deepEqual(matrix?.roles, [...assignableTeamRoles])
  assert.deepEqual(
    matrix?.permissions.map(({ name }) => name),
    Object.keys(matrices.teamPermissions),
  )
  for (const { name, roles } of matrix?.permissions ?? []) {
    for (const role of assignableTeamRoles) {
      const holder = { userId: 1, teamId: id, tenantId: id, roles: new Set([role]), groupIds: [] }
      const may = hasPermission(holder, name as TeamPermission)
      assert.equal(roles.includes(role), may, `${role} ${name}`)
    }
  }
})

test('tells what the roles of workspaces and collections may', async () => {
  const { viewer } = await team()

  const { body } = await viewer.get('/v1/permissions')

  const [, workspace, collection]: PermissionMatrix[] = body.matrices
  const rolesOf = (matrix: PermissionMatrix | undefined, permission: string) =>
    matrix?.permissions.find(({ name }) => name === permission)?.roles
  assert.deepEqual(workspace?.roles, ['viewer', 'editor', 'admin'])
  assert.deepEqual(rolesOf(workspace, 'view'), ['viewer', 'editor', 'admin'])
  assert.deepEqual(rolesOf(workspace, 'add elements'), ['editor', 'admin'])
  assert.deepEqual(rolesOf(workspace, 'manage roles'), ['admin'])
  assert.deepEqual(collection?.roles, ['viewer', 'editor'])
  assert.deepEqual(rolesOf(collection, 'export'), ['viewer', 'editor'])
  assert.deepEqual(rolesOf(collection, 'edit'), ['editor'])
})

test('gives a matrix as a table with a head', async () => {
  const { viewer } = await team()

  const { status, text, headers } = await viewer.get('/v1/permissions/export?matrix=workspace')

  const [head, first, second] = text.split('\r\n')
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
  assert.match(String(headers['content-disposition']), /filename="permissions workspace\.csv"/)
  assert.deepEqual(
    [head, first, second],
    ['permission,viewer,editor,admin', 'view,yes,yes,yes', 'add elements,no,yes,yes'],
  )
})

test('refuses a matrix that there is not, and whoever has no key', async () => {
  const { viewer } = await team()

  const unknown = await viewer.get('/v1/permissions/export?matrix=billing')
  const unnamed = await viewer.get('/v1/permissions/export')
  const list = await anonymous.get('/v1/permissions')
  const file = await anonymous.get('/v1/permissions/export?matrix=team')

  assert.deepEqual(
    [unknown, unnamed, list, file].map(({ status }) => status),
    [400, 400, 401, 401],
  )
})
