import { Row } from '../../ui/Page.tsx'
import { Badge } from '../../ui/Status.tsx'
import { roleName } from './roles.ts'

export function RoleBadges({ roles }: { roles: readonly string[] }) {
  return (
    <Row>
      {roles.map((role) => (
        <Badge key={role}>{roleName(role)}</Badge>
      ))}
    </Row>
  )
}
