import { canInWorkspace, hasPermission, type WorkspaceAccess } from '../platform/access/access.ts'
import type { WorkspaceAction } from '../platform/access/matrices.ts'
import type { AuditActor } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, forbidden, invalid, notFound } from '../platform/errors/errors.ts'
import { isUuid } from '../platform/ids.ts'
import { recordChange } from '../platform/outbox.ts'
import type { CreateWorkspace, UpdateWorkspace } from './schema.ts'
import {
  findOldestPersonalWorkspace,
  findPublicName,
  findWorkspace,
  insertWorkspace,
  insertWorkspaceRole,
  lockWorkspace,
  updateWorkspace,
  type WorkspaceRow,
} from './store.ts'

export { lockWorkspace, lockWorkspaces } from './store.ts'
export type { WorkspaceRow } from './store.ts'

/**
 * Loads a workspace for an action.
 * @throws {ApiError} not found when the caller does not see it, forbidden when seeing is all the caller may
 */
export async function loadWorkspace(
  db: Queryable,
  caller: Caller,
  action: WorkspaceAction,
  id: string,
): Promise<WorkspaceRow> {
  const row = isUuid(id.toLowerCase())
    ? await findWorkspace(db, caller, id.toLowerCase())
    : undefined
  if (!row || !canInWorkspace(caller, 'view', toAccess(row))) throw notFound('workspace', id)
  if (!canInWorkspace(caller, action, toAccess(row)))
    throw forbidden(action === 'add elements' ? 'add elements to' : action, 'workspace')
  return row
}

/** For what is shown beside an element: undefined when the caller does not see its workspace. */
export async function findVisibleWorkspace(
  db: Queryable,
  caller: Caller,
  id: string,
): Promise<WorkspaceRow | undefined> {
  const row = await findWorkspace(db, caller, id)
  return row && canInWorkspace(caller, 'view', toAccess(row)) ? row : undefined
}

/** The workspace a new element goes to: the named one, else the caller's oldest personal one. */
export async function workspaceForNewElement(
  db: Queryable,
  caller: Caller,
  id: string | undefined,
): Promise<WorkspaceRow> {
  if (id) return loadWorkspace(db, caller, 'add elements', id)
  const personal = await findOldestPersonalWorkspace(db, caller)
  if (!personal) throw notFound('personal workspace', caller.username)
  return personal
}

export async function createWorkspace(
  deps: Deps,
  caller: Caller,
  input: CreateWorkspace,
): Promise<WorkspaceRow> {
  requireMayCreate(caller, input.type)
  return deps.db.transaction((trx) =>
    addWorkspace(deps, trx, caller, {
      tenantId: caller.tenantId,
      userId: caller.userId,
      name: input.name,
      visibility: input.type,
      description: input.description ?? null,
      about: input.about ?? null,
    }),
  )
}

function requireMayCreate(caller: Caller, visibility: string): void {
  if (visibility === 'personal') return
  if (caller.teamId === 0 && visibility !== 'public') {
    throw new ApiError(
      'forbidden',
      `Without a team, a workspace cannot be of type "${visibility}". Use "personal".`,
    )
  }
  if (!hasPermission(caller, 'create workspaces')) throw forbidden('create a workspace in', 'team')
}

/** Every member has one, made with the membership. */
export async function createPersonalWorkspace(
  deps: Deps,
  trx: Transaction,
  { tenantId, userId, name }: { tenantId: number; userId: number; name: string },
): Promise<WorkspaceRow> {
  const actor = { tenantId, userId, origin: { ip: '', userAgent: 'posthorn', requestId: '' } }
  return addWorkspace(deps, trx, actor, { tenantId, userId, name, visibility: 'personal' })
}

export interface NewWorkspace {
  tenantId: number
  userId: number
  name: string
  visibility: string
  description?: string | null
  about?: string | null
  /** The team's own workspace, which cannot be deleted. */
  isDefault?: boolean
}

/** The workspace and its creator's role, in the transaction of the caller. */
export async function addWorkspace(
  deps: Deps,
  trx: Transaction,
  actor: AuditActor,
  input: NewWorkspace,
): Promise<WorkspaceRow> {
  const now = deps.now()
  const row: WorkspaceRow = {
    id: deps.newId(),
    tenant_id: input.tenantId,
    owner_id: input.userId,
    name: input.name,
    name_key: input.name.toLowerCase(),
    description: input.description ?? null,
    about: input.about ?? null,
    visibility: input.visibility,
    is_default: input.isDefault ? 1 : 0,
    revision: 1,
    created_at: now,
    updated_at: now,
    updated_by: input.userId,
    deleted_at: null,
    granted_role: 'admin',
  }
  const { granted_role: _granted, ...columns } = row
  if (!(await insertWorkspace(trx, columns))) throw nameTaken(input.name)
  await insertWorkspaceRole(trx, row.id, input.userId, 'admin')
  await recordChange(trx, actor, now, {
    action: 'workspace.created',
    change: 'create',
    message: `The workspace "${input.name}" was created`,
    element: toElement(row),
    variables: { visibility: input.visibility },
  })
  return row
}

/** Looks at a workspace around a change, within its transaction. */
export interface WorkspaceGuard {
  before(trx: Transaction, row: WorkspaceRow): Promise<void>
  after(trx: Transaction, row: WorkspaceRow): Promise<void>
}

/** Changes what is given and leaves the rest. */
export async function changeWorkspace(
  deps: Deps,
  caller: Caller,
  id: string,
  input: UpdateWorkspace,
  guard: WorkspaceGuard,
): Promise<WorkspaceRow> {
  return deps.db.transaction(async (trx) => {
    const found = await loadWorkspace(trx, caller, 'edit details', id)
    await lockWorkspace(trx, found.id)
    const row = await loadWorkspace(trx, caller, 'edit details', id)
    const visibility = input.type ?? row.visibility
    requireMayConvert(caller, row.visibility, visibility)
    const name = input.name ?? row.name
    if (
      visibility === 'public' &&
      (await findPublicName(trx, row.tenant_id, name.toLowerCase(), row.id))
    ) {
      throw nameTaken(name)
    }
    await guard.before(trx, row)
    const now = deps.now()
    const changes = {
      name,
      name_key: name.toLowerCase(),
      description: input.description === undefined ? row.description : input.description,
      about: input.about === undefined ? row.about : input.about,
      visibility,
      updated_at: now,
      updated_by: caller.userId,
    }
    const changed = { ...row, ...changes, revision: row.revision + 1 }
    await updateWorkspace(trx, row.id, changes)
    await guard.after(trx, changed)
    await recordChange(trx, caller, now, {
      action: visibility === row.visibility ? 'workspace.updated' : 'workspace.visibility_changed',
      change: 'update',
      message: `The workspace "${name}" was changed`,
      element: toElement({ id: row.id, name }),
      variables: { visibilityBefore: row.visibility, visibilityAfter: visibility },
    })
    return changed
  })
}

function requireMayConvert(caller: Caller, before: string, after: string): void {
  if (before === after) return
  const isDirect =
    (before === 'personal' && after === 'public') || (before === 'public' && after === 'personal')
  if (isDirect && caller.teamId !== 0) {
    throw new ApiError(
      'forbidden',
      `A ${before} workspace cannot become ${after} directly. Make it a team workspace first.`,
      {
        code: 'cannotConvertFromPublicWorkspace',
      },
    )
  }
  if (after === 'personal') {
    throw invalid(
      'A shared workspace cannot become personal. Create a personal one and move the elements.',
      {
        code: 'malformedRequestError',
      },
    )
  }
  if (!hasPermission(caller, 'widen visibility'))
    throw forbidden('change the visibility of', 'workspace')
}

function nameTaken(name: string): ApiError {
  return invalid(
    `Another public workspace of this account is named "${name}". Choose another name.`,
    {
      code: 'workspaceSlugNotUniqueError',
    },
  )
}

/** A workspace as the element that a change of it is about. */
export function toElement({ id, name }: Pick<WorkspaceRow, 'id' | 'name'>) {
  return { kind: 'workspace', id, name, workspaceId: id } as const
}

export function toAccess({ tenant_id, visibility, granted_role }: WorkspaceRow): WorkspaceAccess {
  return { tenantId: tenant_id, visibility, grantedRole: granted_role }
}
