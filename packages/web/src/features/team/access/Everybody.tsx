import { useInfiniteQuery } from '@tanstack/react-query'
import { Section } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { Notice, Status } from '../../../ui/Status.tsx'
import { Table } from '../../../ui/Table.tsx'
import { accessQuery, wordReason, type AccessObject } from './access.ts'
import { accessText } from './access-texts.ts'
import { roleName } from '../roles.ts'
import { text } from '../texts.ts'

/** Everybody who gets at something. */
export function Everybody({ object }: { object: AccessObject }) {
  const access = useInfiniteQuery(accessQuery(object))
  return (
    <Region query={access} isDated>
      {({ pages }) => {
        const [first] = pages
        const people = pages.flatMap((page) => page.people)
        if (!first || people.length === 0) return <EmptyState title={accessText('nobody')} />
        const { name, visibility } = first.object
        return (
          <Section title={accessText('who', { name })}>
            {visibility === 'public' && <Notice tone="info">{accessText('isPublic')}</Notice>}
            <Table
              label={accessText('who', { name })}
              items={people}
              idOf={({ user }) => String(user.id)}
              more={
                access.hasNextPage
                  ? {
                      isPending: access.isFetchingNextPage,
                      onPress: () => void access.fetchNextPage(),
                    }
                  : undefined
              }
              columns={[
                {
                  id: 'name',
                  label: text('name'),
                  isRowHeader: true,
                  render: ({ user }) => user.name || user.username,
                },
                {
                  id: 'role',
                  label: accessText('role'),
                  render: ({ role }) =>
                    role !== null && <Status tone="success">{roleName(role)}</Status>,
                },
                {
                  id: 'why',
                  label: accessText('why'),
                  render: ({ reasons }) =>
                    reasons.map((reason) => wordReason(reason, visibility)).join(' · '),
                },
              ]}
            />
          </Section>
        )
      }}
    </Region>
  )
}
