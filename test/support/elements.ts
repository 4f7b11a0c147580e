// Elements of every kind, by the names that paths have for their ids.
import { randomUUID } from 'node:crypto'
import { aRun } from '../../packages/server/src/runs/testing/reports.ts'
import type { Member, Team } from '../../packages/server/src/testing/app.ts'
import { aCollection, aFolder } from '../../packages/server/src/testing/documents.ts'

/** Ids of elements that are there, by the name of the parameter. */
export type Ids = Readonly<Record<string, string>>

/** New ones each time, which the admin of the team may change. */
export async function newElements({ admin, editor }: Team): Promise<Ids> {
  const item = [aFolder('F', [{ name: 'R', request: {}, response: [{ name: 'E' }] }])]
  const workspace = await admin.post('/workspaces', { workspace: { name: 'W', type: 'team' } })
  const target = await admin.post('/workspaces', { workspace: { name: 'X', type: 'team' } })
  const workspaceId = workspace.body.workspace.id
  const collection = await admin.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection({ item }),
  })
  const { id: collectionId } = collection.body.collection
  const [folder] = (await admin.get(`/collections/${collectionId}`)).body.collection.item
  const group = await admin.post('/v1/groups', { name: randomUUID(), managers: [editor.id] })
  const environment = await admin.post('/environments', {
    environment: { name: 'E', values: [{ key: 'token', value: 's', type: 'secret' }] },
  })
  const invited = await admin.post('/v1/users', {
    email: `${randomUUID()}@example.com`,
    fullName: 'Invited',
  })
  const accessKey = await admin.post('/v1/collection-access-keys', { collectionId })
  const key = await admin.post('/v1/api-keys', { name: 'K' })
  const password = 'a password of the admin'
  await setPassword(admin, password)
  // After it: setting a password ends the sessions of before.
  const session = await admin.post('/v1/sessions', { apiKey: admin.key })
  return {
    collectionId,
    folderId: folder.id,
    requestId: folder.item[0].id,
    responseId: folder.item[0].response[0].id,
    groupId: String(group.body.group.id),
    environmentId: environment.body.environment.uid,
    workspaceId,
    targetWorkspaceId: target.body.workspace.id,
    runId: await aRun(admin),
    keyId: accessKey.body.accessKey.id,
    apiKeyId: key.body.apiKey.id,
    sessionId: session.body.session.id,
    userId: String(editor.id),
    invitationId: String(invited.body.user.id),
    slug: 'beta',
    position: '0',
    password,
  }
}

async function setPassword(admin: Member, password: string): Promise<void> {
  const { body } = await admin.post(`/v1/users/${admin.id}/setup-link`)
  const setupToken = new URL(body.setupUrl).searchParams.get('token')
  await admin.post('/v1/sessions', { setupToken, password })
}
