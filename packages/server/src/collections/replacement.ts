// `Prefer: respond-async` on PUT: the document is checked and put aside, the answer is a task, a job does the rest.
import type { Preconditions } from '../platform/http/preconditions.ts'
import type { Caller } from '../platform/auth/caller.ts'
import {
  isSavedCaller,
  restoreCaller,
  saveCaller,
  type SavedCaller,
} from '../platform/auth/saved-caller.ts'
import type { Transaction, TransactionExtent } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, conflict, forbidden } from '../platform/errors/errors.ts'
import { isUuid } from '../platform/ids.ts'
import type { JobData, JobWorker } from '../platform/jobs/jobs.ts'
import { readSealed, writeSealed } from '../platform/sealed-blobs.ts'
import { beginTask, endTask, findTask, isTaskInProgress } from '../platform/tasks.ts'
import { deleteUnusedBlob, insertUnusedBlob, removeUnusedBlob } from '../platform/unused-blobs.ts'
import { readBody, type ParsedDocument } from './parsing.ts'
import type { UpdateTask } from './schema.ts'
import { loadCollection, replaceIn, type CollectionReference } from './service.ts'
import { hasManyItems } from './store.ts'
import { isLarge } from './writing.ts'

export const REPLACE_JOB = 'collections.replace'

/** Replaces the document at once. @throws {ApiError} a conflict while a task replaces it */
export async function replaceCollection(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  body: Buffer,
  preconditions: Preconditions,
): Promise<CollectionReference> {
  // Before the body is looked at: who may not edit learns nothing of what is wrong with it.
  const row = await loadCollection(deps.db.query, caller, 'edit', idOrUid)
  const document = await readBody(deps.threads, body)
  const replace = async (trx: Transaction) => {
    if (await isTaskInProgress(trx, exclusiveKey(row.id))) throw busy()
    return replaceIn(deps, trx, caller, { id: row.id, preconditions }, document)
  }
  return deps.db.transaction(replace, await extentOf(deps, row.id, document))
}

/**
 * Begins a task that replaces the document.
 * @throws {ApiError} for a document that cannot be stored, or a conflict while another task replaces it
 */
export async function beginReplacement(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  body: Buffer,
): Promise<UpdateTask> {
  const { id: collectionId } = await loadCollection(deps.db.query, caller, 'edit', idOrUid)
  const taskId = deps.newId()
  const blob = await writeSealed(deps, body, contextOf(taskId), (hash) =>
    insertUnusedBlob(deps.db.query, hash, deps.now()),
  )
  try {
    await readBody(deps.threads, body)
    await deps.db.transaction(async (trx) => {
      await loadCollection(trx, caller, 'edit', collectionId)
      const now = deps.now()
      const isBegun = await beginTask(trx, caller, {
        id: taskId,
        kind: REPLACE_JOB,
        elementId: collectionId,
        exclusiveKey: exclusiveKey(collectionId),
        now,
      })
      if (!isBegun) throw busy()
      await deleteUnusedBlob(trx, blob)
      await deps.jobs.enqueue(trx, REPLACE_JOB, {
        taskId,
        collectionId,
        blob,
        caller: saveCaller(caller),
      })
    })
  } catch (error) {
    await removeUnusedBlob(deps, blob)
    throw error
  }
  return { id: taskId, status: 'in-progress' }
}

/** @throws {ApiError} for a task that is not there, is somebody else's or was forgotten */
export async function getReplacement(deps: Deps, caller: Caller, id: string): Promise<UpdateTask> {
  const task = isUuid(id) ? await findTask(deps.db.query, caller, REPLACE_JOB, id) : undefined
  // The contract has no 404 for this operation.
  if (!task) throw forbidden('see', 'task')
  return { id: task.id, status: task.status }
}

export function replacementWorker(deps: Deps): JobWorker {
  return {
    async handle(data) {
      const job = toReplaceJob(data)
      try {
        await replaceFromBlob(deps, job)
      } catch (error) {
        // What is refused now would be refused again.
        if (!(error instanceof ApiError)) throw error
        await fail(deps, job, error)
      }
      await forgetBlob(deps, job)
    },
    async giveUp(data, error) {
      const job = toReplaceJob(data)
      await fail(deps, job, error)
      await forgetBlob(deps, job)
    },
  }
}

async function replaceFromBlob(deps: Deps, job: ReplaceJob): Promise<void> {
  const task = await findTask(deps.db.query, job.caller, REPLACE_JOB, job.taskId)
  if (task?.status !== 'in-progress') return
  const body = await readSealed(deps, job.blob, contextOf(job.taskId))
  const document = await readBody(deps.threads, body)
  const replace = async (trx: Transaction) => {
    const now = deps.now()
    if (!(await endTask(trx, job.taskId, now, { status: 'successful' }))) return
    const caller = await restoreCaller(trx, job.caller, now)
    await replaceIn(deps, trx, caller, { id: job.collectionId }, document)
  }
  await deps.db.transaction(replace, await extentOf(deps, job.collectionId, document))
}

/** What is compared, and perhaps removed, counts as much as what is new. */
async function extentOf(
  deps: Deps,
  collectionId: string,
  { nodes }: ParsedDocument,
): Promise<TransactionExtent> {
  return { isLarge: isLarge(nodes) || (await hasManyItems(deps.db.query, collectionId)) }
}

async function fail(deps: Deps, { taskId }: ReplaceJob, error: unknown): Promise<void> {
  const reason = error instanceof ApiError ? error.message : 'The server could not finish the task.'
  await deps.db.transaction((trx) => endTask(trx, taskId, deps.now(), { status: 'failed', reason }))
}

async function forgetBlob(deps: Deps, { blob }: ReplaceJob): Promise<void> {
  await insertUnusedBlob(deps.db.query, blob, deps.now())
  await removeUnusedBlob(deps, blob)
}

interface ReplaceJob {
  taskId: string
  collectionId: string
  blob: string
  caller: SavedCaller
}

function toReplaceJob({ taskId, collectionId, blob, caller }: JobData): ReplaceJob {
  if (!isSavedCaller(caller)) throw new Error('The job does not say for whom.')
  return {
    taskId: String(taskId),
    collectionId: String(collectionId),
    blob: String(blob),
    caller,
  }
}

function contextOf(taskId: string): string {
  return `task:${taskId}`
}

function exclusiveKey(collectionId: string): string {
  return `${REPLACE_JOB} ${collectionId}`
}

function busy() {
  return conflict(
    'Another task is replacing this collection. Ask for it at /collection-updates-tasks and try again when it has ended.',
  )
}
