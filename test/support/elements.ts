// Elements of every kind, by the names that paths have for their ids.
import { aRun } from '../../packages/server/src/runs/testing/reports.ts'
import type { Team } from '../../packages/server/src/testing/app.ts'
import { aCollection } from '../../packages/server/src/testing/documents.ts'

/** Ids of elements that are there, by the name of the parameter. */
export type Ids = Readonly<Record<string, string>>

/** New ones each time, which the admin of the team may change. */
export async function newElements({ admin, editor }: Team): Promise<Ids> {
  const collection = await admin.post('/collections', { collection: aCollection() })
  const environment = await admin.post('/environments', { environment: { name: 'E' } })
  const workspace = await admin.post('/workspaces', { workspace: { name: 'W', type: 'team' } })
  const key = await admin.post('/v1/api-keys', { name: 'K' })
  const session = await admin.post('/v1/sessions', { apiKey: admin.key })
  return {
    collectionId: collection.body.collection.id,
    environmentId: environment.body.environment.uid,
    workspaceId: workspace.body.workspace.id,
    runId: await aRun(admin),
    apiKeyId: key.body.apiKey.id,
    sessionId: session.body.session.id,
    userId: String(editor.id),
    slug: 'beta',
    position: '0',
  }
}
