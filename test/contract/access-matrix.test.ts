// Every operation of the server against every kind of caller. A new operation fails here until it has a row.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  startTestApp,
  type Answer,
  type Client,
  type Member,
} from '../../packages/server/src/testing/app.ts'
import { aReport, aRun } from '../../packages/server/src/runs/testing/reports.ts'
import { aCollection, aFolder, aRequest } from '../../packages/server/src/testing/documents.ts'

const testApp = await startTestApp()
const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../packages/server/openapi.json'), 'utf8'),
)

/** What the callers are to the private workspace and the elements of a fixture, in the order of the columns. */
const kinds = [
  'stranger', // Super Admin of another team
  'billing', // Billing and nothing else
  'teamAdmin', // Admin without Developer
  'developer', // Developer without any grant
  'viewer', // Viewer in the workspace
  'editor', // Editor in the workspace, and manager of the group
  'workspaceAdmin', // Admin in the workspace
  'superAdmin', // Super Admin of the team
  'community', // Community Manager and nothing else
  'throughGroup', // Editor through a group
  'directViewer', // Viewer of the collection, nothing in the workspace
  'directEditor', // Editor of the collection, nothing in the workspace
] as const
type Kind = (typeof kinds)[number]

/** Who may know of the workspace, and who of the collection besides. */
const knowsWorkspace: readonly Kind[] = [
  'viewer',
  'editor',
  'workspaceAdmin',
  'superAdmin',
  'throughGroup',
]
const knowsCollection: readonly Kind[] = [...knowsWorkspace, 'directViewer', 'directEditor']

// Each line: the operation; what it answers to stranger, billing, teamAdmin, developer, to viewer, editor,
// workspaceAdmin, superAdmin, and to community, throughGroup, directViewer, directEditor; the request, in which
// `{name}` stands for a value of the fixture. Without a valid key it is always 401.
const rows = parseRows(`
getAuthenticatedUser            200 200 200 200  200 200 200 200  200 200 200 200  GET /me

getWorkspaces                   200 200 200 200  200 200 200 200  200 200 200 200  GET /workspaces
createWorkspace                 200 403 403 200  200 200 200 200  200 200 200 200  POST /workspaces
getWorkspace                    404 404 404 404  200 200 200 200  404 200 404 404  GET /workspaces/{workspaceId}
updateWorkspace                 404 404 404 404  403 403 200 200  404 403 404 404  PUT /workspaces/{workspaceId}
deleteWorkspace                 400 400 400 400  400 400 200 200  400 400 400 400  DELETE /workspaces/{workspaceId}
describeWorkspace               404 404 404 404  200 200 200 200  404 200 404 404  GET /v1/workspaces/{workspaceId}
getWorkspaceActivityFeed        404 404 404 404  200 200 200 200  404 200 404 404  GET /workspaces/{workspaceId}/activities

getCollections                  200 200 200 200  200 200 200 200  200 200 200 200  GET /collections
createCollection                400 400 400 400  400 200 200 200  400 200 400 400  POST /collections?workspace={workspaceId}
getCollection                   400 400 400 400  200 200 200 200  400 200 200 200  GET /collections/{collectionId}
describeCollection              404 404 404 404  200 200 200 200  404 200 200 200  GET /v1/collections/{collectionId}
changeCollection                404 404 404 404  403 204 204 204  404 204 403 204  PATCH /v1/collections/{collectionId}
listCollectionItems             404 404 404 404  200 200 200 200  404 200 200 200  GET /v1/collections/{collectionId}/items
searchCollectionItems           404 404 404 404  200 200 200 200  404 200 200 200  GET /v1/collections/{collectionId}/items/search?q=pay
putCollection                   404 404 404 404  403 200 200 200  404 200 403 200  PUT /collections/{collectionId}
patchCollection                 404 404 404 404  403 200 200 200  404 200 403 200  PATCH /collections/{collectionId}
getCollectionUpdatesTasks         403 403 403 403  403 403 403 403  403 403 403 403  GET /collection-updates-tasks/00000000-0000-4000-8000-000000000000
duplicateCollection               400 400 400 400  403 200 200 200  400 200 400 400  POST /collections/{collectionId}/duplicates
getDuplicateCollectionTaskStatus  404 404 404 404  404 404 404 404  404 404 404 404  GET /collection-duplicate-tasks/00000000-0000-4000-8000-000000000000
deleteCollection                404 404 404 404  404 200 200 200  404 200 404 200  DELETE /collections/{collectionId}

createCollectionAccessKey       404 404 404 404  403 201 201 201  404 201 403 201  POST /v1/collection-access-keys
getCollectionAccessKeys         200 200 200 200  200 200 200 200  200 200 200 200  GET /collection-access-keys
deleteCollectionAccessKey       404 404 204 404  404 404 404 204  404 404 404 404  DELETE /collection-access-keys/{accessKeyId}

createCollectionFolder          400 400 400 400  401 200 200 200  400 200 401 200  POST /collections/{collectionId}/folders
getCollectionFolder             404 404 404 404  200 200 200 200  404 200 200 200  GET /collections/{collectionId}/folders/{folderId}
updateCollectionFolder          404 404 404 404  401 200 200 200  404 200 401 200  PUT /collections/{collectionId}/folders/{folderId}
deleteCollectionFolder          404 404 404 404  401 200 200 200  404 200 401 200  DELETE /collections/{collectionId}/folders/{folderId}
createCollectionRequest         400 400 400 400  401 200 200 200  400 200 401 200  POST /collections/{collectionId}/requests
getCollectionRequest            404 404 404 404  200 200 200 200  404 200 200 200  GET /collections/{collectionId}/requests/{requestId}
updateCollectionRequest         404 404 404 404  401 200 200 200  404 200 401 200  PUT /collections/{collectionId}/requests/{requestId}
deleteCollectionRequest         404 404 404 404  401 200 200 200  404 200 401 200  DELETE /collections/{collectionId}/requests/{requestId}
createCollectionResponse        400 400 400 400  401 200 200 200  400 200 401 200  POST /collections/{collectionId}/responses?request={requestId}
getCollectionResponse           404 404 404 404  200 200 200 200  404 200 200 200  GET /collections/{collectionId}/responses/{responseId}
updateCollectionResponse        404 404 404 404  401 200 200 200  404 200 401 200  PUT /collections/{collectionId}/responses/{responseId}
deleteCollectionResponse        404 404 404 404  401 200 200 200  404 200 401 200  DELETE /collections/{collectionId}/responses/{responseId}

transferCollectionFolders       400 400 400 400  400 200 200 200  400 200 400 200  POST /collection-folders-transfers
transferCollectionRequests      400 400 400 400  400 200 200 200  400 200 400 200  POST /collection-requests-transfers
transferCollectionResponses     400 400 400 400  400 200 200 200  400 200 400 200  POST /collection-responses-transfers

transferWorkspaceElement        404 404 404 404  403 200 200 200  404 200 404 404  POST /workspaces/{workspaceId}/element-transfers

getEnvironments                 200 200 200 200  200 200 200 200  200 200 200 200  GET /environments
createEnvironment               400 400 400 400  403 200 200 200  400 200 400 400  POST /environments?workspace={workspaceId}
getEnvironment                  400 400 400 400  200 200 200 200  400 200 400 400  GET /environments/{environmentId}
describeEnvironment             404 404 404 404  200 200 200 200  404 200 404 404  GET /v1/environments/{environmentId}
revealVariable                  404 404 404 404  403 200 200 200  404 200 404 404  POST /v1/environments/{environmentId}/reveal
putEnvironment                  400 400 400 400  400 200 200 200  400 200 400 400  PUT /environments/{environmentId}
patchEnvironment                404 404 404 404  403 200 200 200  404 200 404 404  PATCH /environments/{environmentId}
deleteEnvironment               404 404 404 404  404 200 200 200  404 200 404 404  DELETE /environments/{environmentId}

getWorkspaceGlobalVariables     404 404 404 404  200 200 200 200  404 200 404 404  GET /workspaces/{workspaceId}/global-variables
updateWorkspaceGlobalVariables  404 404 404 404  403 200 200 200  404 200 404 404  PUT /workspaces/{workspaceId}/global-variables

getCollectionTags               403 403 403 403  200 200 200 200  403 200 200 200  GET /collections/{collectionId}/tags
updateCollectionTags            404 404 404 404  403 200 200 200  404 200 403 200  PUT /collections/{collectionId}/tags
getWorkspaceTags                404 404 404 404  200 200 200 200  404 200 404 404  GET /workspaces/{workspaceId}/tags
updateWorkspaceTags             404 404 404 404  403 403 200 200  404 403 404 404  PUT /workspaces/{workspaceId}/tags
getTaggedEntities               404 404 404 404  200 200 200 200  404 200 200 200  GET /tags/{slug}/entities

getAllWorkspaceRoles            200 200 200 200  200 200 200 200  200 200 200 200  GET /workspaces-roles
getWorkspaceRoles               404 404 404 404  200 200 200 200  404 200 404 404  GET /workspaces/{workspaceId}/roles
updateWorkspaceRoles            404 404 404 404  403 403 200 200  404 403 404 404  PATCH /workspaces/{workspaceId}/roles
getCollectionRoles              404 404 404 404  200 200 200 200  404 200 200 200  GET /collections/{collectionId}/roles
updateCollectionRoles           404 404 404 404  403 204 204 204  404 204 403 204  PATCH /collections/{collectionId}/roles
listAccess                      404 403 404 403  403 403 403 200  403 403 403 403  GET /v1/access/workspace/{workspaceId}
getPersonAccess                 404 403 404 403  403 403 403 200  403 403 403 403  GET /v1/access/collection/{collectionId}/users/{spareId}
listPermissions                 200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/permissions
exportPermissions               200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/permissions/export?matrix=team

createUser                      201 403 201 403  403 403 403 201  403 403 403 403  POST /v1/users
listUsers                       200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/users
deactivateUser                  404 403 200 403  403 403 403 200  403 403 403 403  POST /v1/users/{spareId}/deactivate
getMemberRoles                  404 200 200 200  200 200 200 200  200 200 200 200  GET /v1/users/{spareId}/roles
replaceMemberRoles              404 403 200 403  403 403 403 200  403 403 403 403  PUT /v1/users/{spareId}/roles
createSetupLink                 404 403 201 403  403 403 403 201  403 403 403 403  POST /v1/users/{spareId}/setup-link
listInvitations                 200 403 200 403  403 403 403 200  403 403 403 403  GET /v1/invitations
revokeInvitation                404 403 204 403  403 403 403 204  403 403 403 403  DELETE /v1/invitations/{invitationId}
getTeamUsers                    200 200 200 200  200 200 200 200  200 200 200 200  GET /users
getTeamUser                     404 200 200 200  200 200 200 200  200 200 200 200  GET /users/{spareId}

getGroups                       200 200 200 200  200 200 200 200  200 200 200 200  GET /groups
getGroup                        404 200 200 200  200 200 200 200  200 200 200 200  GET /groups/{groupId}
createGroup                     201 403 201 201  201 201 201 201  403 201 201 201  POST /v1/groups
updateGroup                     404 403 200 403  403 200 403 200  403 403 403 403  PATCH /v1/groups/{groupId}
deleteGroup                     404 403 204 403  403 204 403 204  403 403 403 403  DELETE /v1/groups/{groupId}
replaceGroupRoles               404 403 200 403  403 403 403 200  403 403 403 403  PUT /v1/groups/{groupId}/roles
addGroupMember                  404 403 200 403  403 200 403 200  403 403 403 403  PUT /v1/groups/{groupId}/members/{developerId}
removeGroupMember               404 403 200 403  403 200 403 200  403 403 403 403  DELETE /v1/groups/{groupId}/members/{spareId}
addGroupManager                 404 403 200 403  403 200 403 200  403 403 403 403  PUT /v1/groups/{groupId}/managers/{spareId}
removeGroupManager              404 403 200 403  403 200 403 200  403 403 403 403  DELETE /v1/groups/{groupId}/managers/{editorId}

createApiKey                    201 201 201 201  201 201 201 201  201 201 201 201  POST /v1/api-keys
listApiKeys                     200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/api-keys
rotateApiKey                    404 404 404 404  404 404 404 404  404 404 404 404  POST /v1/api-keys/{spareKeyId}/rotate
revokeApiKey                    404 404 204 404  404 404 404 204  404 404 404 404  DELETE /v1/api-keys/{spareKeyId}

createRun                       201 201 201 201  201 201 201 201  201 201 201 201  POST /v1/runs
listRuns                        200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/runs
getRun                          404 404 404 404  200 200 200 200  404 200 200 200  GET /v1/runs/{runId}
listRunExecutions               404 404 404 404  200 200 200 200  404 200 200 200  GET /v1/runs/{runId}/executions
getRunExecution                 404 404 404 404  200 200 200 200  404 200 200 200  GET /v1/runs/{runId}/executions/0
downloadRunReport               404 404 404 404  200 200 200 200  404 200 200 200  GET /v1/runs/{runId}/report?format=html
compareRuns                     404 404 404 404  200 200 200 200  404 200 200 200  GET /v1/runs/{runId}/comparison?with={runId}
deleteRun                       404 404 404 404  403 204 204 204  404 204 403 204  DELETE /v1/runs/{runId}

search                          200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/search?q=a

getAuditLogs                    200 403 200 403  403 403 403 200  200 403 403 403  GET /audit/logs?limit=1
exportAuditLogs                 200 403 200 403  403 403 403 200  200 403 403 403  GET /v1/audit-logs/export?format=csv&action=run.created
getAuditLogEventActions         200 403 200 403  403 403 403 200  200 403 403 403  GET /audit-actions

streamEvents                    200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/events?topics=workspaces,runs&lastEventId=0&wait=0

listSessions                    200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/sessions
describeSession                 200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/session
changePassword                  409 409 409 409  409 409 409 409  409 409 409 409  PUT /v1/session/password
endSession                      404 404 404 404  404 404 404 404  404 404 404 404  DELETE /v1/sessions/current
`)

// The same where the workspace is not private: what its visibility alone gives.
const sharedRows = parseRows(`
streamEvents of a team workspace              404 404 404 200  200 200 200 200  200 200 200 200  GET /v1/events?topics=workspace:{teamWorkspaceId}&wait=0
streamEvents of a public workspace            403 200 200 200  200 200 200 200  200 200 200 200  GET /v1/events?topics=workspace:{publicWorkspaceId}&wait=0
getWorkspace of a team workspace              404 404 404 200  200 200 200 200  200 200 200 200  GET /workspaces/{teamWorkspaceId}
getCollection of a team workspace             400 400 400 200  200 200 200 200  200 200 200 200  GET /collections/{teamCollectionId}
patchCollection of a team workspace           404 404 404 403  403 403 403 200  403 403 403 403  PATCH /collections/{teamCollectionId}
createEnvironment in a team workspace         400 400 400 403  403 403 403 200  403 403 403 403  POST /environments?workspace={teamWorkspaceId}
getCollection of a public workspace           200 200 200 200  200 200 200 200  200 200 200 200  GET /collections/{publicCollectionId}
patchCollection of a public workspace         403 403 403 403  403 403 403 200  403 403 403 403  PATCH /collections/{publicCollectionId}
describeCollection of a public workspace      200 200 200 200  200 200 200 200  200 200 200 200  GET /v1/collections/{publicCollectionId}
describeWorkspace of a personal workspace     404 404 404 404  404 404 404 200  404 404 404 404  GET /v1/workspaces/{personalWorkspaceId}
getCollectionRoles of a public workspace      403 200 200 200  200 200 200 200  200 200 200 200  GET /collections/{publicCollectionId}/roles
getWorkspace of a personal workspace          404 404 404 404  404 404 404 200  404 404 404 404  GET /workspaces/{personalWorkspaceId}
updateWorkspaceRoles of a personal workspace  404 404 404 404  404 404 404 422  404 404 404 404  PATCH /workspaces/{personalWorkspaceId}/roles
`)

const environment = {
  name: 'Staging',
  values: [{ key: 'token', value: 's', type: 'secret', enabled: true }],
}
const collection = aCollection({
  item: [aFolder('Payments', [aRequest({ response: [{ name: 'Paid' }] })])],
})
const renamed = { collection: { info: { name: 'P' } } }
const tags = { tags: [{ slug: 'beta' }] }
const aTransfer = (id: string, targetId: string, model = 'collection') => ({
  ids: [id],
  mode: 'copy',
  target: { id: targetId, model },
  location: { position: 'end' },
})
const rolesFor = (role: string) => ({
  roles: [{ op: 'update', path: '/user', value: [{ id: '{spareId}', role }] }],
})

/** By operation. Whoever does not see the collection of a run keeps its report without it. */
const bodies: Readonly<Record<string, unknown>> = {
  createWorkspace: { workspace: { name: 'W', type: 'team' } },
  updateWorkspace: { workspace: { about: 'x' } },
  createCollection: { collection },
  putCollection: { collection },
  changeCollection: { description: 'Changed' },
  replaceMemberRoles: { roles: ['user'] },
  patchCollection: renamed,
  duplicateCollection: { workspace: '{workspaceId}' },
  createCollectionAccessKey: { collectionId: '{collectionId}' },
  createCollectionFolder: { name: 'F' },
  updateCollectionFolder: { name: 'F' },
  createCollectionRequest: { name: 'R' },
  updateCollectionRequest: { name: 'R' },
  createCollectionResponse: { name: 'E' },
  updateCollectionResponse: { text: '' },
  transferCollectionFolders: aTransfer('{folderId}', '{collectionId}'),
  transferCollectionRequests: aTransfer('{requestId}', '{collectionId}'),
  transferCollectionResponses: aTransfer('{responseId}', '{requestId}', 'request'),
  transferWorkspaceElement: {
    id: '{collectionId}',
    type: 'collection',
    to: '{otherWorkspaceId}',
  },
  createEnvironment: { environment },
  putEnvironment: { environment },
  revealVariable: { key: 'token' },
  patchEnvironment: [{ op: 'replace', path: '/name', value: 'P' }],
  updateWorkspaceGlobalVariables: { values: [] },
  updateCollectionTags: tags,
  updateWorkspaceTags: tags,
  updateWorkspaceRoles: rolesFor('1'),
  updateCollectionRoles: rolesFor('VIEWER'),
  createUser: { email: '{unique}@example.com', fullName: 'New' },
  changePassword: { currentPassword: 'whichever', newPassword: 'another one' },
  createGroup: { name: '{unique}' },
  updateGroup: { summary: 'S' },
  replaceGroupRoles: { roles: ['billing'] },
  createApiKey: { name: 'K' },
  rotateApiKey: {},
  createRun: aReport({ collection: { id: '{collectionId}', name: 'Payments' } }),
}

interface Row {
  name: string
  operationId: string
  expected: Partial<Record<Kind, number>>
  method: string
  path: string
}

function parseRows(table: string): Row[] {
  return table
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [, name = '', statuses = '', method = '', path = ''] =
        /^(\w[\w ]*?) {2,}([\d ]+?) {2}([A-Z]+) (\S+)$/.exec(line) ?? []
      const expected = statuses.split(/ +/).map((status, at) => [kinds[at], Number(status)])
      const [operationId = ''] = name.split(' ')
      return { name, operationId, expected: Object.fromEntries(expected), method, path }
    })
}

/** Open to anyone: they tell nothing of the data, or are the way in. */
const open = ['getHealth', 'getReadiness', 'getVersion', 'createSession']

// One team for all: what a request changes or ends is made anew for it.
const team = await testApp.team()
const { member, admin: superAdmin } = team
const members: Record<Kind, Member> = {
  stranger: (await testApp.team()).admin,
  billing: await member(['billing']),
  teamAdmin: await member(['admin']),
  developer: await member(['user']),
  viewer: await member(['user']),
  editor: await member(['user']),
  workspaceAdmin: await member(['user']),
  superAdmin,
  community: await member(['community-manager']),
  throughGroup: await member(['user']),
  directViewer: await member(['user']),
  directEditor: await member(['user']),
}
const editors = await team.group([members.throughGroup])
const invalidKeys = [
  testApp.anonymous,
  testApp.withKey('PHAK-unknown'),
  await expiredKey(),
  await revokedKey(),
]

for (const row of [...rows, ...sharedRows]) {
  test(`${row.name} answers each kind of caller as it may`, async () => {
    const isShared = sharedRows.includes(row)
    const answered: Partial<Record<Kind, number>> = {}
    let fixture = await aFixture(isShared)
    for (const client of invalidKeys) {
      const { status, body } = await send(client, row, fixture)
      assert.deepEqual([status, body.title ?? body.error.name], [401, 'Unauthorized'])
    }
    for (const kind of kinds) {
      const answer = await send(members[kind], row, fixture)
      answered[kind] = answer.status
      assertTellsNothing(kind, answer, fixture, row)
      // What was refused left everything as it was.
      if (answer.status < 400 && row.method !== 'GET') fixture = await aFixture(isShared)
    }

    assert.deepEqual(answered, row.expected)
  })
}

test('has a row for every operation of the server', () => {
  const operations: string[] = Object.values<Record<string, { operationId: string }>>(
    document.paths,
  )
    .flatMap((item) => Object.values(item))
    .map(({ operationId }) => operationId)

  assert.deepEqual(
    operations.toSorted(),
    [...rows.map(({ operationId }) => operationId), ...open].toSorted(),
  )
})

type Fixture = Record<string, string>

async function send(
  client: Client,
  { operationId, method, path }: Row,
  fixture: Fixture,
): Promise<Answer> {
  const body = bodies[operationId]
  const url = filled(path, fixture)
  const sent: unknown = body && JSON.parse(filled(JSON.stringify(body), fixture))
  switch (method) {
    case 'GET':
      return client.get(url)
    case 'POST':
      return client.post(url, sent)
    case 'PUT':
      return client.put(url, sent)
    case 'PATCH':
      return client.patch(url, sent)
    default:
      return client.delete(url)
  }
}

function filled(text: string, fixture: Fixture): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => fixture[name] ?? hole)
}

/** A private workspace with elements in it, and someone who may be lost. */
async function aFixture(isShared: boolean): Promise<Fixture> {
  const unique = testApp.deps.newId()
  const spare = await member(['user'])
  const slug = `tag-${unique}`
  const workspaceId = await aWorkspace('private')
  const otherWorkspaceId = await aWorkspace('private')
  for (const id of [workspaceId, otherWorkspaceId]) await ok(giveRoles(id))
  const collectionId = await aCollectionIn(workspaceId)
  await ok(
    superAdmin.patch(`/collections/${collectionId}/roles`, {
      roles: [
        {
          ...add('/user', [members.directViewer, 'VIEWER'], [members.directEditor, 'EDITOR']),
          op: 'update',
        },
      ],
    }),
  )
  await ok(superAdmin.put(`/collections/${collectionId}/tags`, { tags: [{ slug }] }))
  const { body } = await ok(
    superAdmin.post(`/environments?workspace=${workspaceId}`, { environment }),
  )
  const group = await ok(
    superAdmin.post('/v1/groups', {
      name: unique,
      members: [spare.id],
      managers: [members.editor.id],
    }),
  )
  const invited = await ok(
    superAdmin.post('/v1/users', { email: `${unique}@example.com`, fullName: 'Invited' }),
  )
  const accessKey = await ok(superAdmin.post('/v1/collection-access-keys', { collectionId }))
  return {
    accessKeyId: accessKey.body.accessKey.id,
    unique: `${unique}-new`,
    slug,
    workspaceId,
    otherWorkspaceId,
    collectionId,
    ...(await itemsOf(collectionId)),
    environmentId: body.environment.id,
    runId: await aRun(superAdmin, { collection: { id: collectionId, name: 'Payments' } }),
    groupId: String(group.body.group.id),
    spareId: String(spare.id),
    spareKeyId: spare.keyId,
    invitationId: String(invited.body.user.id),
    editorId: String(members.editor.id),
    developerId: String(members.developer.id),
    personalWorkspaceId: spare.personalWorkspaceId,
    ...(isShared && (await sharedElements())),
  }
}

async function giveRoles(workspaceId: string): Promise<Answer> {
  return superAdmin.patch(`/workspaces/${workspaceId}/roles`, {
    roles: [
      add('/user', [members.viewer, '1'], [members.editor, '2'], [members.workspaceAdmin, '3']),
      { op: 'add', path: '/usergroup', value: [{ id: editors, role: '2' }] },
    ],
  })
}

async function itemsOf(collectionId: string): Promise<Fixture> {
  const { body } = await ok(superAdmin.get(`/collections/${collectionId}`))
  const [folder] = body.collection.item
  const [request] = folder.item
  return { folderId: folder.id, requestId: request.id, responseId: request.response[0].id }
}

async function sharedElements(): Promise<Fixture> {
  const teamWorkspaceId = await aWorkspace('team')
  const publicWorkspaceId = await aWorkspace('public')
  return {
    teamWorkspaceId,
    publicWorkspaceId,
    teamCollectionId: await aCollectionIn(teamWorkspaceId),
    publicCollectionId: await aCollectionIn(publicWorkspaceId),
  }
}

async function aWorkspace(type: string): Promise<string> {
  const name = `W ${testApp.deps.newId()}`
  const { body } = await ok(superAdmin.post('/workspaces', { workspace: { name, type } }))
  return body.workspace.id
}

async function aCollectionIn(workspaceId: string): Promise<string> {
  const path = `/collections?workspace=${workspaceId}`
  const { body } = await ok(superAdmin.post(path, { collection }))
  return body.collection.id
}

function add(path: string, ...roles: [who: Member, role: string][]) {
  return { op: 'add', path, value: roles.map(([{ id }, role]) => ({ id, role })) }
}

async function ok(sent: Promise<Answer>): Promise<Answer> {
  const answer = await sent
  assert.ok(answer.status < 300, answer.text)
  return answer
}

/** Besides what the caller asked for, nothing that the caller may not know of is in the answer. */
function assertTellsNothing(
  kind: Kind,
  { status, text }: Answer,
  fixture: Fixture,
  { operationId }: Row,
): void {
  // The audit log is there to tell of everything, and admins see the access keys of the whole team.
  const isToldAll =
    ['getAuditLogs', 'exportAuditLogs'].includes(operationId) ||
    (operationId === 'getCollectionAccessKeys' && kind === 'teamAdmin')
  if (status >= 400 || isToldAll) return
  const hidden = [
    ...(knowsWorkspace.includes(kind) ? [] : ['workspaceId', 'environmentId']),
    ...(knowsCollection.includes(kind) ? [] : ['collectionId', 'folderId', 'runId']),
    ...(kind === 'stranger' ? ['spareId'] : []),
  ]
  for (const name of hidden)
    assert.ok(!text.includes(fixture[name] ?? ''), `${operationId} tells ${kind} of ${name}`)
}

async function expiredKey(): Promise<Client> {
  const expiresAt = new Date(Date.parse(testApp.deps.now()) + 60_000).toISOString()
  const { body } = await superAdmin.post('/v1/api-keys', { name: 'Soon expired', expiresAt })
  assert.equal((await testApp.withKey(body.key).get('/me')).status, 200)
  testApp.advance(60_000)
  return testApp.withKey(body.key)
}

async function revokedKey(): Promise<Client> {
  const { body } = await superAdmin.post('/v1/api-keys', { name: 'Revoked' })
  assert.equal((await testApp.withKey(body.key).get('/me')).status, 200)
  await superAdmin.delete(`/v1/api-keys/${body.apiKey.id}`)
  return testApp.withKey(body.key)
}
