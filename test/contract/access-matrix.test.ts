// Every operation of the server against every kind of caller. A new operation fails here until it has a row.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  startTestApp,
  type Answer,
  type Client,
  type Team,
} from '../../packages/server/src/testing/app.ts'
import { aReport, aRun } from '../../packages/server/src/runs/testing/reports.ts'
import { aCollection, aFolder, aRequest } from '../../packages/server/src/testing/documents.ts'

const testApp = await startTestApp()
const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../packages/server/openapi.json'), 'utf8'),
)

interface Fixture extends Team {
  collectionId: string
  folderId: string
  requestId: string
  responseId: string
  environmentId: string
  runId: string
  hiddenWorkspaceId: string
  groupId: number
}

/** The statuses of: a stranger of another team, a viewer, an editor, an admin. Without a valid key it is always 401. */
type Expected = [outsider: number, viewer: number, editor: number, admin: number]

interface Row {
  call: (client: Client, fixture: Fixture) => Promise<Answer>
  expected: Expected
}

const environment = { name: 'Staging' }
const collection = aCollection({
  item: [aFolder('Payments', [aRequest({ response: [{ name: 'Paid' }] })])],
})

function rolesFor(userId: number, role: string) {
  return { roles: [{ op: 'update', path: '/user', value: [{ id: userId, role }] }] }
}

const rows: Record<string, Row> = {
  getAuthenticatedUser: { call: (c) => c.get('/me'), expected: [200, 200, 200, 200] },

  getWorkspaces: { call: (c) => c.get('/workspaces'), expected: [200, 200, 200, 200] },
  createWorkspace: {
    call: (c) => c.post('/workspaces', { workspace: { name: 'W', type: 'team' } }),
    expected: [200, 200, 200, 200],
  },
  getWorkspace: {
    call: (c, f) => c.get(`/workspaces/${f.workspaceId}`),
    expected: [404, 200, 200, 200],
  },
  updateWorkspace: {
    call: (c, f) => c.put(`/workspaces/${f.workspaceId}`, { workspace: { about: 'x' } }),
    expected: [404, 403, 403, 200],
  },
  deleteWorkspace: {
    call: (c, f) => c.delete(`/workspaces/${f.workspaceId}`),
    expected: [400, 400, 400, 200],
  },

  getCollections: { call: (c) => c.get('/collections'), expected: [200, 200, 200, 200] },
  createCollection: {
    call: (c, f) => c.post(`/collections?workspace=${f.workspaceId}`, { collection }),
    expected: [400, 400, 200, 200],
  },
  getCollection: {
    call: (c, f) => c.get(`/collections/${f.collectionId}`),
    expected: [400, 200, 200, 200],
  },
  putCollection: {
    call: (c, f) => c.put(`/collections/${f.collectionId}`, { collection }),
    expected: [404, 403, 200, 200],
  },
  patchCollection: {
    call: (c, f) =>
      c.patch(`/collections/${f.collectionId}`, { collection: { info: { name: 'P' } } }),
    expected: [404, 403, 200, 200],
  },
  getCollectionUpdatesTasks: {
    call: (c) => c.get('/collection-updates-tasks/00000000-0000-4000-8000-000000000000'),
    expected: [403, 403, 403, 403],
  },
  duplicateCollection: {
    call: (c, f) =>
      c.post(`/collections/${f.collectionId}/duplicates`, { workspace: f.workspaceId }),
    expected: [400, 403, 200, 200],
  },
  getDuplicateCollectionTaskStatus: {
    call: (c) => c.get('/collection-duplicate-tasks/00000000-0000-4000-8000-000000000000'),
    expected: [404, 404, 404, 404],
  },
  deleteCollection: {
    call: (c, f) => c.delete(`/collections/${f.collectionId}`),
    expected: [404, 404, 200, 200],
  },

  // The contract has no 403 for items: 401 also says that the caller may not.
  createCollectionFolder: {
    call: (c, f) => c.post(`/collections/${f.collectionId}/folders`, { name: 'F' }),
    expected: [400, 401, 200, 200],
  },
  getCollectionFolder: {
    call: (c, f) => c.get(`/collections/${f.collectionId}/folders/${f.folderId}`),
    expected: [404, 200, 200, 200],
  },
  updateCollectionFolder: {
    call: (c, f) => c.put(`/collections/${f.collectionId}/folders/${f.folderId}`, { name: 'F' }),
    expected: [404, 401, 200, 200],
  },
  deleteCollectionFolder: {
    call: (c, f) => c.delete(`/collections/${f.collectionId}/folders/${f.folderId}`),
    expected: [404, 401, 200, 200],
  },
  createCollectionRequest: {
    call: (c, f) => c.post(`/collections/${f.collectionId}/requests`, { name: 'R' }),
    expected: [400, 401, 200, 200],
  },
  getCollectionRequest: {
    call: (c, f) => c.get(`/collections/${f.collectionId}/requests/${f.requestId}`),
    expected: [404, 200, 200, 200],
  },
  updateCollectionRequest: {
    call: (c, f) => c.put(`/collections/${f.collectionId}/requests/${f.requestId}`, { name: 'R' }),
    expected: [404, 401, 200, 200],
  },
  deleteCollectionRequest: {
    call: (c, f) => c.delete(`/collections/${f.collectionId}/requests/${f.requestId}`),
    expected: [404, 401, 200, 200],
  },
  createCollectionResponse: {
    call: (c, f) =>
      c.post(`/collections/${f.collectionId}/responses?request=${f.requestId}`, { name: 'E' }),
    expected: [400, 401, 200, 200],
  },
  getCollectionResponse: {
    call: (c, f) => c.get(`/collections/${f.collectionId}/responses/${f.responseId}`),
    expected: [404, 200, 200, 200],
  },
  updateCollectionResponse: {
    call: (c, f) => c.put(`/collections/${f.collectionId}/responses/${f.responseId}`, { text: '' }),
    expected: [404, 401, 200, 200],
  },
  deleteCollectionResponse: {
    call: (c, f) => c.delete(`/collections/${f.collectionId}/responses/${f.responseId}`),
    expected: [404, 401, 200, 200],
  },

  transferCollectionFolders: {
    call: (c, f) => c.post('/collection-folders-transfers', aTransfer(f.folderId, f.collectionId)),
    expected: [400, 400, 200, 200],
  },
  transferCollectionRequests: {
    call: (c, f) =>
      c.post('/collection-requests-transfers', aTransfer(f.requestId, f.collectionId)),
    expected: [400, 400, 200, 200],
  },
  transferCollectionResponses: {
    call: (c, f) =>
      c.post('/collection-responses-transfers', aTransfer(f.responseId, f.requestId, 'request')),
    expected: [400, 400, 200, 200],
  },

  getEnvironments: { call: (c) => c.get('/environments'), expected: [200, 200, 200, 200] },
  createEnvironment: {
    call: (c, f) => c.post(`/environments?workspace=${f.workspaceId}`, { environment }),
    expected: [400, 403, 200, 200],
  },
  getEnvironment: {
    call: (c, f) => c.get(`/environments/${f.environmentId}`),
    expected: [400, 200, 200, 200],
  },
  putEnvironment: {
    call: (c, f) => c.put(`/environments/${f.environmentId}`, { environment }),
    expected: [400, 400, 200, 200],
  },
  patchEnvironment: {
    call: (c, f) =>
      c.patch(`/environments/${f.environmentId}`, [{ op: 'replace', path: '/name', value: 'P' }]),
    expected: [404, 403, 200, 200],
  },
  deleteEnvironment: {
    call: (c, f) => c.delete(`/environments/${f.environmentId}`),
    expected: [404, 404, 200, 200],
  },

  getWorkspaceGlobalVariables: {
    call: (c, f) => c.get(`/workspaces/${f.workspaceId}/global-variables`),
    expected: [404, 200, 200, 200],
  },
  updateWorkspaceGlobalVariables: {
    call: (c, f) => c.put(`/workspaces/${f.workspaceId}/global-variables`, { values: [] }),
    expected: [404, 403, 200, 200],
  },

  getCollectionTags: {
    call: (c, f) => c.get(`/collections/${f.collectionId}/tags`),
    expected: [403, 200, 200, 200],
  },
  updateCollectionTags: {
    call: (c, f) => c.put(`/collections/${f.collectionId}/tags`, { tags: [{ slug: 'beta' }] }),
    expected: [404, 403, 200, 200],
  },
  getWorkspaceTags: {
    call: (c, f) => c.get(`/workspaces/${f.workspaceId}/tags`),
    expected: [404, 200, 200, 200],
  },
  updateWorkspaceTags: {
    call: (c, f) => c.put(`/workspaces/${f.workspaceId}/tags`, { tags: [{ slug: 'beta' }] }),
    expected: [404, 403, 403, 200],
  },
  getTaggedEntities: {
    call: async (c, f) => {
      await f.editor.put(`/collections/${f.collectionId}/tags`, { tags: [{ slug: 'beta' }] })
      return c.get('/tags/beta/entities')
    },
    expected: [404, 200, 200, 200],
  },

  getAllWorkspaceRoles: {
    call: (c) => c.get('/workspaces-roles'),
    expected: [200, 200, 200, 200],
  },
  getWorkspaceRoles: {
    call: (c, f) => c.get(`/workspaces/${f.workspaceId}/roles`),
    expected: [404, 200, 200, 200],
  },
  updateWorkspaceRoles: {
    call: (c, f) => c.patch(`/workspaces/${f.workspaceId}/roles`, rolesFor(f.viewer.id, '1')),
    expected: [404, 403, 403, 200],
  },
  getCollectionRoles: {
    call: (c, f) => c.get(`/collections/${f.collectionId}/roles`),
    expected: [404, 200, 200, 200],
  },
  updateCollectionRoles: {
    call: (c, f) =>
      c.patch(`/collections/${f.collectionId}/roles`, rolesFor(f.viewer.id, 'VIEWER')),
    expected: [404, 403, 204, 204],
  },

  createUser: {
    call: (c, f) =>
      c.post('/v1/users', { email: `${f.id}-${Math.random()}@example.com`, fullName: 'New' }),
    expected: [403, 403, 403, 201],
  },
  listUsers: { call: (c) => c.get('/v1/users'), expected: [200, 200, 200, 200] },
  deactivateUser: {
    call: (c, f) => c.post(`/v1/users/${f.viewer.id}/deactivate`),
    expected: [403, 403, 403, 200],
  },

  getTeamUsers: { call: (c) => c.get('/users'), expected: [200, 200, 200, 200] },
  getTeamUser: {
    call: (c, f) => c.get(`/users/${f.viewer.id}`),
    expected: [404, 200, 200, 200],
  },

  getGroups: { call: (c) => c.get('/groups'), expected: [200, 200, 200, 200] },
  getGroup: { call: (c, f) => c.get(`/groups/${f.groupId}`), expected: [404, 200, 200, 200] },
  createGroup: {
    call: (c) => c.post('/v1/groups', { name: 'New' }),
    expected: [201, 201, 201, 201],
  },
  updateGroup: {
    call: (c, f) => c.patch(`/v1/groups/${f.groupId}`, { summary: 'S' }),
    expected: [404, 403, 403, 200],
  },
  deleteGroup: {
    call: (c, f) => c.delete(`/v1/groups/${f.groupId}`),
    expected: [404, 403, 403, 204],
  },
  replaceGroupRoles: {
    call: (c, f) => c.put(`/v1/groups/${f.groupId}/roles`, { roles: ['billing'] }),
    expected: [404, 403, 403, 200],
  },
  addGroupMember: {
    call: (c, f) => c.put(`/v1/groups/${f.groupId}/members/${f.editor.id}`),
    expected: [404, 403, 403, 200],
  },
  removeGroupMember: {
    call: (c, f) => c.delete(`/v1/groups/${f.groupId}/members/${f.viewer.id}`),
    expected: [404, 403, 403, 200],
  },
  addGroupManager: {
    call: (c, f) => c.put(`/v1/groups/${f.groupId}/managers/${f.viewer.id}`),
    expected: [404, 403, 403, 200],
  },
  removeGroupManager: {
    call: async (c, f) => {
      await f.admin.put(`/v1/groups/${f.groupId}/managers/${f.admin.id}`)
      return c.delete(`/v1/groups/${f.groupId}/managers/${f.admin.id}`)
    },
    expected: [404, 403, 403, 200],
  },

  createApiKey: {
    call: (c) => c.post('/v1/api-keys', { name: 'K' }),
    expected: [201, 201, 201, 201],
  },
  listApiKeys: { call: (c) => c.get('/v1/api-keys'), expected: [200, 200, 200, 200] },
  rotateApiKey: {
    call: (c, f) => c.post(`/v1/api-keys/${f.editor.keyId}/rotate`, {}),
    expected: [404, 404, 201, 404],
  },
  revokeApiKey: {
    call: (c, f) => c.delete(`/v1/api-keys/${f.editor.keyId}`),
    expected: [404, 404, 204, 204],
  },

  createRun: {
    call: (c, f) =>
      c.post('/v1/runs', aReport({ collection: { id: f.collectionId, name: 'Payments' } })),
    // Whoever does not see the collection keeps the report without it.
    expected: [201, 201, 201, 201],
  },
  listRuns: { call: (c) => c.get('/v1/runs'), expected: [200, 200, 200, 200] },
  getRun: { call: (c, f) => c.get(`/v1/runs/${f.runId}`), expected: [404, 200, 200, 200] },
  listRunExecutions: {
    call: (c, f) => c.get(`/v1/runs/${f.runId}/executions`),
    expected: [404, 200, 200, 200],
  },
  getRunExecution: {
    call: (c, f) => c.get(`/v1/runs/${f.runId}/executions/0`),
    expected: [404, 200, 200, 200],
  },
  deleteRun: { call: (c, f) => c.delete(`/v1/runs/${f.runId}`), expected: [404, 403, 204, 204] },

  getAuditLogs: { call: (c) => c.get('/audit/logs'), expected: [403, 403, 403, 200] },
  getAuditLogEventActions: { call: (c) => c.get('/audit-actions'), expected: [403, 403, 403, 200] },

  listSessions: { call: (c) => c.get('/v1/sessions'), expected: [200, 200, 200, 200] },
  endSession: { call: (c) => c.delete('/v1/sessions/current'), expected: [404, 404, 404, 404] },
}

function aTransfer(id: string, targetId: string, model = 'collection') {
  return { ids: [id], mode: 'copy', target: { id: targetId, model }, location: { position: 'end' } }
}

/** Open to anyone: they tell nothing of the data, or are the way in. */
const open = ['getHealth', 'getReadiness', 'getVersion', 'createSession']

const callers = ['outsider', 'viewer', 'editor', 'admin'] as const

for (const [operationId, { call, expected }] of Object.entries(rows)) {
  for (const [at, name] of callers.entries()) {
    test(`${operationId} answers ${expected[at]} to ${name}`, async () => {
      const fixture = await aFixture()
      const outsider = (await testApp.team()).editor
      const client = name === 'outsider' ? outsider : fixture[name]

      const answer = await call(client, fixture)

      assert.equal(answer.status, expected[at], answer.text)
      if (name === 'outsider') assertTellsNothing(answer, fixture)
    })
  }

  test(`${operationId} answers 401 without a key and to an unknown, an expired and a revoked one`, async () => {
    const fixture = await aFixture()
    const clients = [
      testApp.anonymous,
      testApp.withKey('PHAK-unknown'),
      await expiredKeyOf(fixture),
      await revokedKeyOf(fixture),
    ]

    for (const client of clients) {
      const { status, body } = await call(client, fixture)
      // Most areas answer a problem, items an error with a name.
      assert.deepEqual([status, body.title ?? body.error.name], [401, 'Unauthorized'])
    }
    assert.equal((await fixture.admin.get(`/collections/${fixture.collectionId}`)).status, 200)
  })
}

test('has a row for every operation of the server', () => {
  const operations: string[] = Object.values<Record<string, { operationId: string }>>(
    document.paths,
  )
    .flatMap((item) => Object.values(item))
    .map(({ operationId }) => operationId)

  assert.deepEqual(operations.toSorted(), [...Object.keys(rows), ...open].toSorted())
})

async function aFixture(): Promise<Fixture> {
  const team = await testApp.team()
  const { editor, workspaceId } = team
  const createdCollection = await editor.post(`/collections?workspace=${workspaceId}`, {
    collection,
  })
  const { id: collectionId } = createdCollection.body.collection
  const [folder] = (await editor.get(`/collections/${collectionId}`)).body.collection.item
  const createdEnvironment = await editor.post(`/environments?workspace=${workspaceId}`, {
    environment,
  })
  const runId = await aRun(editor, {
    collection: { id: collectionId, name: 'Payments' },
  })
  const hidden = await team.admin.post('/workspaces', {
    workspace: { name: 'Hidden', type: 'private' },
  })
  return {
    ...team,
    collectionId,
    folderId: folder.id,
    requestId: folder.item[0].id,
    responseId: folder.item[0].response[0].id,
    environmentId: createdEnvironment.body.environment.id,
    hiddenWorkspaceId: hidden.body.workspace.id,
    groupId: await team.group([team.viewer]),
    runId,
  }
}

/** Besides what the caller asked for, nothing of the other team may be in the answer. */
function assertTellsNothing(
  { status, text }: Answer,
  { workspaceId, collectionId, folderId, environmentId, runId, admin }: Fixture,
): void {
  if (status >= 400) return
  const ids = [workspaceId, collectionId, folderId, environmentId, runId, String(admin.id)]
  for (const hidden of ids) {
    assert.ok(!text.includes(hidden), `tells of ${hidden}`)
  }
}

async function expiredKeyOf({ admin }: Fixture): Promise<Client> {
  const expiresAt = new Date(Date.parse(testApp.deps.now()) + 60_000).toISOString()
  const { body } = await admin.post('/v1/api-keys', { name: 'Soon expired', expiresAt })
  assert.equal((await testApp.withKey(body.key).get('/me')).status, 200)
  testApp.advance(60_000)
  return testApp.withKey(body.key)
}

async function revokedKeyOf({ admin }: Fixture): Promise<Client> {
  const { body } = await admin.post('/v1/api-keys', { name: 'Revoked' })
  assert.equal((await testApp.withKey(body.key).get('/me')).status, 200)
  await admin.delete(`/v1/api-keys/${body.apiKey.id}`)
  return testApp.withKey(body.key)
}
