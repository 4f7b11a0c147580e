import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Star, StarOff, X } from 'lucide-react'
import { peopleQuery, usePersonName } from '../../../platform/people.ts'
import { Button } from '../../../ui/Button.tsx'
import { List, Row, Section } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { ComboBox } from '../../../ui/Select.tsx'
import { ErrorLine } from '../../../ui/States.tsx'
import { Badge } from '../../../ui/Status.tsx'
import { setStanding, type Group, type Standing } from '../api.ts'
import { text } from '../texts.ts'

interface Change {
  userId: number
  standing: Standing
  isHeld: boolean
}

/** Adds and removes at once. */
export function GroupMembers({ group, refusal }: { group: Group; refusal: string | undefined }) {
  const client = useQueryClient()
  const people = useQuery(peopleQuery)
  const nameOf = usePersonName()
  const change = useMutation({
    mutationFn: ({ userId, standing, isHeld }: Change) =>
      setStanding(group.id, userId, standing, isHeld),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['group', String(group.id)] })
      void client.invalidateQueries({ queryKey: ['groups'] })
    },
  })
  const managersRefusal = group.roles.every((role) => role === 'user')
    ? undefined
    : text('managersOfDevelopers')
  return (
    <Section title={text('members')}>
      {group.members.length === 0 ? (
        <p>{text('noMembers')}</p>
      ) : (
        <List
          items={group.members.map((id) => ({
            id: String(id),
            content: (
              <Row>
                {nameOf(id)}
                {group.managers.includes(id) && <Badge>{text('manager')}</Badge>}
              </Row>
            ),
            actions: (
              <>
                <ManagerButton
                  name={nameOf(id)}
                  isManager={group.managers.includes(id)}
                  onChange={(isHeld) => change.mutate({ userId: id, standing: 'manager', isHeld })}
                  disabledReason={refusal ?? managersRefusal}
                />
                <Button
                  kind="quiet"
                  label={text('removeMember', { name: nameOf(id) })}
                  onPress={() => change.mutate({ userId: id, standing: 'member', isHeld: false })}
                  disabledReason={refusal}
                >
                  <X size={16} aria-hidden />
                </Button>
              </>
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
                id !== null &&
                change.mutate({ userId: Number(id), standing: 'member', isHeld: true })
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

interface ManagerButtonProps {
  name: string
  isManager: boolean
  onChange: (isManager: boolean) => void
  disabledReason: string | undefined
}

function ManagerButton({ name, isManager, onChange, disabledReason }: ManagerButtonProps) {
  const Icon = isManager ? StarOff : Star
  return (
    <Button
      kind="quiet"
      label={text(isManager ? 'endManager' : 'makeManager', { name })}
      onPress={() => onChange(!isManager)}
      disabledReason={disabledReason}
    >
      <Icon size={16} aria-hidden />
    </Button>
  )
}
