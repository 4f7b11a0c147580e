import { workspaceRoles, type WorkspaceRole } from './api.ts'
import { text } from './texts.ts'

export function roleOptions(): { id: WorkspaceRole; label: string }[] {
  return workspaceRoles.map((id) => ({ id, label: text(`role.${id}`) }))
}
