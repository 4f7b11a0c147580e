import { useQuery } from '@tanstack/react-query'
import { List, Section, Stack } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Notice, Status } from '../../../ui/Status.tsx'
import { personAccessQuery, wordReason, type AccessObject } from './access.ts'
import { accessText } from './access-texts.ts'
import { roleName } from '../roles.ts'

interface OnePersonProps {
  object: AccessObject
  userId: number
}

/** What somebody may do with something, and each place that it comes from. */
export function OnePerson({ object, userId }: OnePersonProps) {
  const access = useQuery(personAccessQuery(object, userId))
  return (
    <Region query={access} isDated>
      {({ object: { name, visibility }, access: { user, role, reasons } }) => (
        <Section title={accessText('personTitle', { person: user.name || user.username, name })}>
          {role === null ? (
            <Stack>
              <Status tone="stopped">{accessText('noAccess')}</Status>
              <p>{accessText('noAccessHint')}</p>
            </Stack>
          ) : (
            <Stack>
              <Status tone="success">{roleName(role)}</Status>
              <List
                items={reasons.map((reason, at) => ({
                  id: String(at),
                  content: wordReason(reason, visibility),
                }))}
              />
            </Stack>
          )}
          {visibility === 'public' && <Notice tone="info">{accessText('isPublic')}</Notice>}
        </Section>
      )}
    </Region>
  )
}
