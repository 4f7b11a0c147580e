import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { peopleQuery, usePersonName } from '../../platform/people.ts'
import { Button } from '../../ui/Button.tsx'
import { List, Section } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { ComboBox } from '../../ui/Select.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { setMembership, type Group } from './api.ts'
import { text } from './texts.ts'

/** Adds and removes at once. */
export function GroupMembers({ group, refusal }: { group: Group; refusal: string | undefined }) {
  const client = useQueryClient()
  const people = useQuery(peopleQuery)
  const nameOf = usePersonName()
  const change = useMutation({
    mutationFn: ({ userId, isMember }: { userId: number; isMember: boolean }) =>
      setMembership(group.id, userId, isMember),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['group', String(group.id)] })
      void client.invalidateQueries({ queryKey: ['groups'] })
    },
  })
  return (
    <Section title={text('members')}>
      {group.members.length === 0 ? (
        <p>{text('noMembers')}</p>
      ) : (
        <List
          items={group.members.map((id) => ({
            id: String(id),
            content: nameOf(id),
            actions: (
              <Button
                kind="quiet"
                label={text('removeMember', { name: nameOf(id) })}
                onPress={() => change.mutate({ userId: id, isMember: false })}
                disabledReason={refusal}
              >
                <X size={16} aria-hidden />
              </Button>
            ),
          }))}
        />
      )}
      {refusal === undefined && (
        <Region query={people} rows={1}>
          {(list) => (
            <ComboBox
              key={group.members.length}
              label={text('addMember')}
              placeholder={text('choosePerson')}
              value={null}
              onChange={(id) =>
                id !== null && change.mutate({ userId: Number(id), isMember: true })
              }
              options={list
                .filter(({ id }) => !group.members.includes(id))
                .map(({ id, name, username }) => ({ id: String(id), label: name || username }))}
            />
          )}
        </Region>
      )}
      <ErrorLine error={change.error} />
    </Section>
  )
}
