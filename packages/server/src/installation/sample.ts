// The sample workspace: something real to look at and run within a minute of the first start. It is personal,
// because its collections carry an API key, sealed as a secret variable, with which they call this very server.
import { openApiToCollection, isOpenApiDocument } from '@posthorn/conversion'
import { addApiKey, newKey } from '../api-keys/service.ts'
import { isObject } from '@posthorn/collection'
import { toParsed } from '../collections/parsing.ts'
import { replaceVariable } from '../collections/patching.ts'
import { createCollection } from '../collections/service.ts'
import { createEnvironment } from '../environments/service.ts'
import type { Caller, Origin } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import type { OpenApiDocument } from '../platform/http/openapi.ts'
import { addWorkspace } from '../workspaces/service.ts'
import { findSetting, insertSetting, updateSetting } from './store.ts'
import { tourCollection } from './tour.ts'

export interface Sample {
  /** What `posthorn collection run` takes. */
  collectionUids: string[]
}

/** Where the sample is, so that its variables can follow the server to another address. */
interface SampleRecord {
  collectionIds: string[]
  baseUrl: string
  caller: Pick<Caller, 'userId' | 'teamId' | 'username'>
}

const SAMPLE = 'sample'

/** Points the sample at the server's address of now, where nobody has changed it. */
export async function moveSample(deps: Deps, origin: Origin): Promise<void> {
  const setting = await findSetting(deps.db.query, SAMPLE)
  if (setting === undefined) return
  const record = JSON.parse(setting) as SampleRecord
  const url = deps.publicUrl()
  if (record.baseUrl === url) return
  const caller = toCaller(record.caller, origin)
  for (const id of record.collectionIds) {
    await replaceVariable(deps, caller, id, { key: 'baseUrl', from: record.baseUrl, to: url })
  }
  await deps.db.transaction((trx) =>
    updateSetting(trx, SAMPLE, JSON.stringify({ ...record, baseUrl: url })),
  )
}

function toCaller({ userId, teamId, username }: SampleRecord['caller'], origin: Origin): Caller {
  const credential = { kind: 'key', id: 'installation' } as const
  return {
    userId,
    teamId,
    tenantId: teamId,
    username,
    roles: new Set(['user']),
    groupIds: [],
    credential,
    origin,
  }
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
  const tour = await createCollection(
    deps,
    caller,
    workspaceId,
    toParsed(tourCollection(variables)),
  )
  const whole = await createCollection(
    deps,
    caller,
    workspaceId,
    toParsed(apiCollection(document, variables)),
  )
  const values = variables.map((variable) => ({ ...variable, enabled: true }))
  await createEnvironment(deps, caller, workspaceId, { name: 'This server', values })
  const record: SampleRecord = {
    collectionIds: [tour.id, whole.id],
    baseUrl: deps.publicUrl(),
    caller: { userId: caller.userId, teamId: caller.teamId, username: caller.username },
  }
  await deps.db.transaction((trx) => insertSetting(trx, SAMPLE, JSON.stringify(record)))
  return { collectionUids: [tour.uid, whole.uid] }
}

const NOT_IN_SAMPLE = new Set([
  // They ask for work that an earlier answer has begun, and which is over or not when they are sent.
  'getCollectionUpdatesTasks',
  'getDuplicateCollectionTaskStatus',
  // It needs two workspaces, of which the collection makes one.
  'transferWorkspaceElement',
  // It ends when its reader goes.
  'streamEvents',
  // They answer with files, whose tests would be about JSON.
  'downloadRunReport',
  'exportAuditLogs',
  // They need what the collection does not make: an earlier green run, a secret variable, a password.
  'compareRuns',
  'revealVariable',
  'changePassword',
  // Whoever is invited is the one that other requests are about.
  'revokeInvitation',
  // What makes such a key is under another path, so no request knows the id.
  'deleteCollectionAccessKey',
])

function apiCollection(
  document: OpenApiDocument,
  variables: readonly { key: string; value: string; type: string }[],
) {
  if (!isOpenApiDocument(document)) throw new Error('The routes made no OpenAPI document.')
  const paths = Object.entries(document.paths ?? {}).map(([path, operations]) => {
    const shown = Object.entries(operations).filter(([, operation]) => isInSample(operation))
    return [path, Object.fromEntries(shown)]
  })
  const shown = { ...document, paths: Object.fromEntries(paths) }
  return openApiToCollection(shown, { name: 'Posthorn API', variables })
}

function isInSample(operation: unknown): boolean {
  return !isObject(operation) || !NOT_IN_SAMPLE.has(String(operation['operationId']))
}
