// A copy of a collection in another workspace, made by a job.
import type { Caller } from '../platform/auth/caller.ts'
import {
  isSavedCaller,
  restoreCaller,
  saveCaller,
  type SavedCaller,
} from '../platform/auth/saved-caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, invalidParameter, notFound } from '../platform/errors/errors.ts'
import { parseElementKey, toUid } from '../platform/ids.ts'
import type { JobData, JobWorker } from '../platform/jobs/jobs.ts'
import { recordChange } from '../platform/outbox.ts'
import { beginTask, endTask, findTask, type TaskStatus } from '../platform/tasks.ts'
import { workspaceForNewElement } from '../workspaces/service.ts'
import { copyCollection } from './copying.ts'
import type { DuplicateCollection, DuplicationTask } from './schema.ts'
import { loadCollection } from './service.ts'

export const DUPLICATE_JOB = 'collections.duplicate'

const statuses = {
  'in-progress': 'processing',
  successful: 'completed',
  failed: 'failed',
} as const satisfies Record<TaskStatus, DuplicationTask['status']>

/** Begins a task that copies a collection the caller sees into a workspace to which the caller may add. */
export async function beginDuplication(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  { workspace: workspaceId, suffix }: DuplicateCollection,
): Promise<DuplicationTask> {
  const taskId = deps.newId()
  await deps.db.transaction(async (trx) => {
    const { id: collectionId } = await loadCollection(trx, caller, 'export', idOrUid)
    const workspace = await workspaceForNewElement(trx, caller, workspaceId)
    const now = deps.now()
    await beginTask(trx, caller, { id: taskId, kind: DUPLICATE_JOB, elementId: collectionId, now })
    await deps.jobs.enqueue(trx, DUPLICATE_JOB, {
      taskId,
      collectionId,
      workspaceId: workspace.id,
      suffix: suffix ?? '',
      caller: saveCaller(caller),
    })
  })
  return { id: toUid(caller.userId, taskId), status: 'processing' }
}

export async function getDuplication(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
): Promise<DuplicationTask> {
  const key = parseElementKey(idOrUid)
  if (!key) throw invalidParameter('taskId', `"${idOrUid}" is no id of a task.`)
  const task = await findTask(deps.db.query, caller, DUPLICATE_JOB, key.id)
  if (!task || (key.ownerId !== undefined && key.ownerId !== task.user_id))
    throw notFound('task', idOrUid)
  return {
    id: toUid(task.user_id, task.id),
    status: statuses[task.status],
    ...(task.reason !== null && { reason: task.reason }),
  }
}

export function duplicationWorker(deps: Deps): JobWorker {
  return {
    async handle(data) {
      const job = toDuplicateJob(data)
      try {
        await duplicate(deps, job)
      } catch (error) {
        // What is refused now would be refused again.
        if (!(error instanceof ApiError)) throw error
        await fail(deps, job, error.message)
      }
    },
    giveUp: (data) => fail(deps, toDuplicateJob(data), 'The server could not finish the task.'),
  }
}

async function duplicate(
  deps: Deps,
  { taskId, collectionId, workspaceId, suffix, caller: saved }: DuplicateJob,
): Promise<void> {
  const copy = async (trx: Transaction) => {
    const id = deps.newId()
    const now = deps.now()
    const end = { status: 'successful', result: { collectionId: id } } as const
    if (!(await endTask(trx, taskId, now, end))) return
    const caller = await restoreCaller(trx, saved, now)
    const source = await loadCollection(trx, caller, 'export', collectionId)
    const workspace = await workspaceForNewElement(trx, caller, workspaceId)
    const name = nameOf(source.name, suffix)
    await copyCollection(deps, trx, caller, source, { id, name, workspace, now })
    await recordChange(trx, caller, now, {
      action: 'collection.created',
      change: 'create',
      message: `The collection "${name}" was made as a copy of "${source.name}"`,
      element: { kind: 'collection', id, name, workspaceId: workspace.id },
      variables: { workspaceId: workspace.id, copyOf: source.id },
    })
  }
  await deps.db.transaction(copy, { isLarge: true })
}

function nameOf(name: string, suffix: string): string {
  return suffix === '' ? name : `${name} ${suffix.trim()}`
}

async function fail(deps: Deps, { taskId }: DuplicateJob, reason: string): Promise<void> {
  await deps.db.transaction((trx) => endTask(trx, taskId, deps.now(), { status: 'failed', reason }))
}

interface DuplicateJob {
  taskId: string
  collectionId: string
  workspaceId: string
  suffix: string
  caller: SavedCaller
}

function toDuplicateJob({
  taskId,
  collectionId,
  workspaceId,
  suffix,
  caller,
}: JobData): DuplicateJob {
  if (!isSavedCaller(caller)) throw new Error('The job does not say for whom.')
  return {
    taskId: String(taskId),
    collectionId: String(collectionId),
    workspaceId: String(workspaceId),
    suffix: String(suffix),
    caller,
  }
}
