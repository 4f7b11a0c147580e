// What a change means to others: a fact is written in the transaction of the change and handed on after it. Facts are
// found by being there, never by an id that was read up to: transactions do not commit in the order of their ids.
import { recordAudit, type AuditActor, type AuditEntry } from './audit.ts'
import type { Database, Transaction } from './database/database.ts'
import { insertNumbered } from './ids.ts'
import {
  deleteFacts,
  findAttempts,
  hasDueFact,
  insertFact,
  takeDueFacts,
  updateAttempts,
  type FactRow,
} from './outbox-store.ts'

/** Something happened to an element of a workspace, or to the workspace itself. */
export interface Fact {
  /** Null for a run that belongs to none. */
  workspaceId: string | null
  action: 'create' | 'update' | 'destroy'
  element: { kind: 'collection' | 'environment' | 'workspace' | 'run'; id: string; name: string }
  /** A transfer takes an element away from one workspace and brings it to another. */
  trigger: 'direct' | 'transfer'
  /** Of a run: what decides, beside its workspace, who may see it. */
  run?: { collectionId: string | null; ownerId: number }
}

/** A fact on its way, with who made it true and when. */
export type DeliveredFact = FactRow

/** Writes into the transaction that takes the facts off, so that it has its effect exactly once. */
export type Subscriber = (trx: Transaction, facts: readonly DeliveredFact[]) => Promise<void>

export interface Outbox {
  /** Before `start`. */
  subscribe(subscriber: Subscriber): void
  /** Hears that facts were handed on, once that is committed. Before `start`. */
  onDelivered(listener: () => void): void
  /** Hands on what was committed before. Reads that must be exact call it first; it does not throw. */
  deliver(): Promise<void>
  start(): void
  /** Waits for what is being handed on. */
  stop(): Promise<void>
}

/** Puts a fact into the outbox, with the transaction. */
export async function publish(
  trx: Transaction,
  { tenantId, userId }: Pick<AuditActor, 'tenantId' | 'userId'>,
  now: string,
  { workspaceId, action, element, trigger, run }: Fact,
): Promise<void> {
  await insertNumbered(now, (id) =>
    insertFact(trx, {
      id,
      tenant_id: tenantId,
      // The column was there before runs were.
      workspace_id: workspaceId ?? '',
      action,
      element_kind: element.kind,
      element_id: element.id,
      element_name: element.name,
      trigger_kind: trigger,
      actor_id: userId,
      collection_id: run?.collectionId ?? null,
      owner_id: run?.ownerId ?? null,
      occurred_at: now,
      attempts: 0,
      due_at: '',
    }),
  )
}

export type ChangeEntry = Omit<AuditEntry, 'element'> & {
  change: Fact['action']
  element: Fact['element'] & { workspaceId: string }
}

/** Records a change of an element of a workspace: in the audit log, and as a fact for others. */
export async function recordChange(
  trx: Transaction,
  actor: AuditActor,
  now: string,
  { change, element, ...entry }: ChangeEntry,
): Promise<void> {
  const { workspaceId, ...what } = element
  await recordAudit(trx, actor, now, { ...entry, element: { kind: what.kind, id: what.id } })
  await publish(trx, actor, now, { workspaceId, action: change, element: what, trigger: 'direct' })
}

const POLL_MS = 500
const BATCH = 200
const LONGEST_WAIT_MS = 3_600_000

export interface OutboxOptions {
  db: Database
  now: () => string
  /** Hears of facts that could not be delivered. */
  onError: (error: unknown) => void
}

export function createOutbox({ db, now, onError }: OutboxOptions): Outbox {
  const subscribers: Subscriber[] = []
  const listeners: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined
  const stopping = new AbortController()
  let pass: Promise<void> = Promise.resolve()
  let nextPass: Promise<void> | undefined

  /** One pass at a time in a process; whoever asks while one is made shares the next. */
  function deliver(): Promise<void> {
    nextPass ??= pass.then(() => {
      nextPass = undefined
      pass = deliverDue().catch(onError)
      return pass
    })
    return nextPass
  }

  async function deliverDue(): Promise<void> {
    while (!stopping.signal.aborted && (await hasDueFact(db.query, now()))) {
      // What is due and not free is another process's to deliver.
      if ((await deliverBatch()) === 0) return
    }
  }

  /** All of them or, if that fails, each alone. @returns how many were tried */
  async function deliverBatch(): Promise<number> {
    let ids: number[] = []
    try {
      await db.transaction(async (trx) => {
        const facts = await takeDueFacts(trx, db.engine, { now: now(), limit: BATCH })
        ids = facts.map(({ id }) => id)
        await handOn(trx, facts)
      })
      if (ids.length > 0) tellDelivered()
    } catch (error) {
      if (ids.length === 0) throw error
      for (const id of ids) await deliverAlone(id)
    }
    return ids.length
  }

  async function deliverAlone(id: number): Promise<void> {
    try {
      await db.transaction(async (trx) =>
        handOn(trx, await takeDueFacts(trx, db.engine, { now: now(), limit: 1, id })),
      )
      tellDelivered()
    } catch (error) {
      onError(new Error(`The fact ${id} was not delivered and is tried again.`, { cause: error }))
      await postpone(id)
    }
  }

  async function postpone(id: number): Promise<void> {
    const attempts = ((await findAttempts(db.query, id)) ?? 0) + 1
    const waitMs = Math.min(POLL_MS * 2 ** attempts, LONGEST_WAIT_MS)
    const dueAt = new Date(Date.parse(now()) + waitMs).toISOString()
    await updateAttempts(db.query, id, { attempts, due_at: dueAt })
  }

  function tellDelivered(): void {
    for (const listener of listeners) listener()
  }

  async function handOn(trx: Transaction, facts: readonly DeliveredFact[]): Promise<void> {
    if (facts.length === 0) return
    for (const subscriber of subscribers) await subscriber(trx, facts)
    await deleteFacts(
      trx,
      facts.map(({ id }) => id),
    )
  }

  return {
    subscribe: (subscriber) => void subscribers.push(subscriber),
    onDelivered: (listener) => void listeners.push(listener),
    deliver,
    start() {
      timer = setInterval(() => void deliver(), POLL_MS)
      timer.unref()
    },
    async stop() {
      stopping.abort()
      clearInterval(timer)
      await (nextPass ?? pass)
    },
  }
}
