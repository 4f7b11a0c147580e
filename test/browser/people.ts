// People of the team who sign in with passwords.
import assert from 'node:assert/strict'
import { made, type Api } from '../support/api.ts'

export interface Person {
  id: number
  email: string
  password: string
}

export async function aPerson(api: Api, fullName: string, roles = ['user']): Promise<Person> {
  const email = `${fullName.toLowerCase().replaceAll(' ', '.')}@example.com`
  const password = 'correct horse battery'
  const { user } = await made(api, '/v1/users', { email, fullName, password, roles })
  return { id: user.id, email, password }
}

/** Gives a role in a workspace: 1 Viewer, 2 Editor, 3 Admin. */
export async function giveRole(
  api: Api,
  workspaceId: string,
  { id }: Person,
  role: '1' | '2' | '3',
): Promise<void> {
  const { status, body } = await api('PATCH', `/workspaces/${workspaceId}/roles`, {
    roles: [{ op: 'update', path: '/user', value: [{ id, role }] }],
  })
  assert.equal(status, 200, JSON.stringify(body))
}

export async function aWorkspace(api: Api, name: string): Promise<string> {
  const { workspace } = await made(api, '/workspaces', { workspace: { name, type: 'team' } })
  return workspace.id
}
