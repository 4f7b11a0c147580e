// The sample workspace: something real to look at and run within a minute of the first start. It is personal,
// because its collections carry an API key, sealed as a secret variable, with which they call this very server.
import { openApiToCollection, isOpenApiDocument } from '@posthorn/conversion'
import { addApiKey, newKey } from '../api-keys/service.ts'
import { createCollection } from '../collections/service.ts'
import { createEnvironment } from '../environments/service.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import type { OpenApiDocument } from '../platform/http/openapi.ts'
import { addWorkspace } from '../workspaces/service.ts'
import { tourCollection } from './tour.ts'

export interface Sample {
  /** What `posthorn collection run` takes. */
  collectionUids: string[]
}

export async function createSample(
  deps: Deps,
  caller: Caller,
  document: OpenApiDocument,
): Promise<Sample> {
  const { workspaceId, key } = await deps.db.transaction(async (trx) => {
    const workspace = await addWorkspace(deps, trx, caller, {
      tenantId: caller.tenantId,
      userId: caller.userId,
      name: 'Sample',
      visibility: 'personal',
      description:
        'A collection that exercises this server, and its whole API as a collection. Delete it whenever you like; the key "Sample collections" goes with your other API keys.',
      about: 'Something to look at and run',
    })
    const created = await addApiKey(deps, trx, caller, {
      name: 'Sample collections',
      userId: caller.userId,
      teamId: caller.teamId,
      key: newKey(),
      expiresAt: null,
    })
    return { workspaceId: workspace.id, key: created.key }
  })
  const variables = [
    { key: 'baseUrl', value: deps.publicUrl(), type: 'default' as const },
    { key: 'apiKey', value: key, type: 'secret' as const },
  ]
  const tour = await createCollection(deps, caller, workspaceId, tourCollection(variables))
  const whole = await createCollection(
    deps,
    caller,
    workspaceId,
    apiCollection(document, variables),
  )
  const values = variables.map((variable) => ({ ...variable, enabled: true }))
  await createEnvironment(deps, caller, workspaceId, { name: 'This server', values })
  return { collectionUids: [tour.uid, whole.uid] }
}

function apiCollection(
  document: OpenApiDocument,
  variables: readonly { key: string; value: string; type: string }[],
) {
  if (!isOpenApiDocument(document)) throw new Error('The routes made no OpenAPI document.')
  return openApiToCollection(document, { name: 'Posthorn API', variables })
}
