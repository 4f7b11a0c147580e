export { AuditLogPage } from './AuditLogPage.tsx'
export { GroupsPage } from './GroupsPage.tsx'
export { MembersPage } from './MembersPage.tsx'
export { RolesPage } from './RolesPage.tsx'
