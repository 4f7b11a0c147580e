import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { Badge } from '../../ui/Status.tsx'
import { Table } from '../../ui/Table.tsx'
import { Time } from '../../ui/Time.tsx'
import { endSignIn, signInsQuery } from './api.ts'
import { programOf } from './programs.ts'
import { text } from './texts.ts'

/** Where this person is signed in. */
export function SignIns() {
  const client = useQueryClient()
  const signIns = useQuery(signInsQuery)
  const ending = useMutation({
    mutationFn: endSignIn,
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  })
  return (
    <Section title={text('signIns')}>
      <ErrorLine error={ending.error} />
      <Region query={signIns}>
        {(list) => (
          <Table
            label={text('signIns')}
            items={list}
            idOf={({ id }) => id}
            columns={[
              {
                id: 'program',
                label: text('program'),
                isRowHeader: true,
                render: ({ userAgent, isCurrent }) => (
                  <span title={userAgent}>
                    {programOf(userAgent)} {isCurrent && <Badge>{text('current')}</Badge>}
                  </span>
                ),
              },
              { id: 'ip', label: text('ip'), render: ({ ip }) => <code>{ip}</code> },
              {
                id: 'began',
                label: text('began'),
                render: ({ createdAt }) => <Time at={createdAt} />,
              },
              {
                id: 'used',
                label: text('lastUsed'),
                render: ({ lastUsedAt }) => <Time at={lastUsedAt} />,
              },
              {
                id: 'expires',
                label: text('expires'),
                render: ({ expiresAt }) => <Time at={expiresAt} />,
              },
              {
                id: 'actions',
                label: text('actions'),
                isLabelHidden: true,
                align: 'end',
                render: ({ id, isCurrent }) => (
                  <Button
                    onPress={() => ending.mutate(id)}
                    disabledReason={isCurrent ? text('endThis') : undefined}
                  >
                    {text('end')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Region>
    </Section>
  )
}
