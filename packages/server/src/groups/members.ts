// Who is in a group, and who of them manages it.
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { notFound } from '../platform/errors/errors.ts'
import { keepAdmins } from '../roles/service.ts'
import { requireAdministrator } from '../users/service.ts'
import type { Group } from './schema.ts'
import {
  addToGroup,
  loadGroup,
  loadGroupToChange,
  requireForDevelopers,
  requireMayChangeHolders,
  toElement,
  toGroup,
  type LoadedGroup,
} from './service.ts'
import { deleteGroupMember, updateGroup, updateManagers } from './store.ts'

type Change = (trx: Transaction, group: LoadedGroup) => Promise<void>

/** What all changes of members have in common: who may make them, and that the group shows them. */
async function changeMembers(
  deps: Deps,
  caller: Caller,
  groupId: number,
  change: Change,
): Promise<Group> {
  return deps.db.transaction(async (trx) => {
    const group = await loadGroupToChange(deps, trx, caller, groupId)
    requireMayChangeHolders(caller, group)
    await change(trx, group)
    await updateGroup(trx, groupId, { updated_at: deps.now() })
    return toGroup(await loadGroup(trx, caller, groupId))
  })
}

/** Adds someone who may be in it already. */
export async function addMember(
  deps: Deps,
  caller: Caller,
  groupId: number,
  userId: number,
): Promise<Group> {
  return changeMembers(deps, caller, groupId, async (trx, group) => {
    if (findMember(group, userId)) return
    await addToGroup(deps, trx, caller, group.row, { userId, isManager: false })
  })
}

/** What the person had through the group is gone with the same transaction. */
export async function removeMember(
  deps: Deps,
  caller: Caller,
  groupId: number,
  userId: number,
): Promise<Group> {
  return changeMembers(deps, caller, groupId, async (trx, { row }) => {
    await keepAdmins(trx, groupId, async () => {
      if (!(await deleteGroupMember(trx, groupId, userId))) throw notFound('member', String(userId))
    })
    await requireAdministrator(trx, caller.teamId)
    await recordAudit(trx, caller, deps.now(), {
      action: 'group.member_removed',
      message: `A member was removed from the group "${row.name}"`,
      element: toElement(row),
      affectedUserId: userId,
    })
  })
}

/** Makes someone manager, and member where that is new. */
export async function addManager(
  deps: Deps,
  caller: Caller,
  groupId: number,
  userId: number,
): Promise<Group> {
  return changeMembers(deps, caller, groupId, async (trx, group) => {
    requireForDevelopers(group.roles)
    const member = findMember(group, userId)
    if (!member) return addToGroup(deps, trx, caller, group.row, { userId, isManager: true })
    if (member.is_manager === 1) return
    await updateManagers(trx, groupId, true, userId)
    await recordManager(deps, trx, caller, group, { userId, isManager: true })
  })
}

/** Leaves the manager in the group as a member. */
export async function removeManager(
  deps: Deps,
  caller: Caller,
  groupId: number,
  userId: number,
): Promise<Group> {
  return changeMembers(deps, caller, groupId, async (trx, group) => {
    if (findMember(group, userId)?.is_manager !== 1) throw notFound('manager', String(userId))
    await updateManagers(trx, groupId, false, userId)
    await recordManager(deps, trx, caller, group, { userId, isManager: false })
  })
}

function findMember({ members }: LoadedGroup, userId: number) {
  return members.find(({ user_id }) => user_id === userId)
}

async function recordManager(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  { row }: LoadedGroup,
  { userId, isManager }: { userId: number; isManager: boolean },
): Promise<void> {
  await recordAudit(trx, caller, deps.now(), {
    action: 'group.updated',
    message: `The managers of the group "${row.name}" were changed`,
    element: toElement(row),
    affectedUserId: userId,
    variables: { isManager },
  })
}
