// An element lives in one workspace. This takes it to another one of the same account, with its tags and the roles that
// were given for it. Its runs stay where they ran: what was sent and received there is for those who could see it then.
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { invalid, invalidParameter, notFound } from '../platform/errors/errors.ts'
import { toUid } from '../platform/ids.ts'
import { publish, type Fact } from '../platform/outbox.ts'
import { moveTags } from '../tags/service.ts'
import { loadWorkspace, lockWorkspaces, type WorkspaceRow } from '../workspaces/service.ts'
import { isMovable, movableKinds, type Kind, type MovableRow } from './kinds.ts'
import type { TransferAnswer, TransferElement } from './schema.ts'

interface Asked {
  kind: Kind
  idOrUid: string
  from: string
  to: string
}

interface Plan {
  element: MovableRow
  source: WorkspaceRow
  target: WorkspaceRow
}

export async function transferElement(
  deps: Deps,
  caller: Caller,
  workspaceId: string,
  { id, type, to }: TransferElement,
): Promise<TransferAnswer> {
  if (!isMovable(type)) {
    throw invalidParameter(
      'type',
      `There is no ${type} here that could be moved. Use collection or environment.`,
    )
  }
  const asked: Asked = { kind: type, idOrUid: id, from: workspaceId, to }
  return deps.db.transaction(async (trx) => {
    const plan = await lockedPlan(trx, caller, asked)
    await move(trx, caller, deps.now(), type, plan)
    const { element, source, target } = plan
    const uid = toUid(element.owner_id, element.id)
    return {
      workspace: { 'element-transfers': { type, from: source.id, id: uid, to: target.id } },
    }
  })
}

/**
 * The plan under the locks of both workspaces and the element. A workspace that is deleted meanwhile takes along what
 * it holds, and nothing that has left it or was to come.
 */
async function lockedPlan(trx: Transaction, caller: Caller, asked: Asked): Promise<Plan> {
  const { element, source, target } = await makePlan(trx, caller, asked)
  await lockWorkspaces(trx, [source.id, target.id])
  await movableKinds[asked.kind].lock(trx, element.id)
  return makePlan(trx, caller, asked)
}

/** Nobody edits in an account but the own one, so both workspaces are of the same. */
async function makePlan(
  trx: Transaction,
  caller: Caller,
  { kind, idOrUid, from, to }: Asked,
): Promise<Plan> {
  const { load } = movableKinds[kind]
  const source = await loadWorkspace(trx, caller, 'view', from)
  const seen = await load(trx, caller, 'view', idOrUid)
  if (seen.workspace_id !== source.id) throw notFound(kind, idOrUid)
  const element = await load(trx, caller, 'move', idOrUid)
  const target = await loadWorkspace(trx, caller, 'add elements', to)
  requireWay(kind, source, target)
  return { element, source, target }
}

function requireWay(kind: Kind, source: WorkspaceRow, target: WorkspaceRow): void {
  if (source.id === target.id)
    throw invalidParameter('to', `The ${kind} is in this workspace already. Name another one.`)
  if (target.visibility === 'personal' && source.visibility !== 'personal')
    throw invalid(
      `What is shared cannot be moved into a personal workspace. Copy the ${kind} instead.`,
    )
}

async function move(
  trx: Transaction,
  caller: Caller,
  now: string,
  kind: Kind,
  { element: { id, name }, source, target }: Plan,
): Promise<void> {
  const place = { workspace_id: target.id, updated_at: now, updated_by: caller.userId }
  await movableKinds[kind].put(trx, id, place)
  await moveTags(trx, kind, id, target.id)
  await recordAudit(trx, caller, now, {
    action: 'element.moved',
    message: `The ${kind} "${name}" was moved from "${source.name}" to "${target.name}"`,
    element: { kind, id },
    variables: { from: source.id, to: target.id },
  })
  const fact: Omit<Fact, 'workspaceId' | 'action'> = {
    element: { kind, id, name },
    trigger: 'transfer',
  }
  await publish(trx, caller, now, { ...fact, workspaceId: source.id, action: 'destroy' })
  await publish(trx, caller, now, { ...fact, workspaceId: target.id, action: 'create' })
}
