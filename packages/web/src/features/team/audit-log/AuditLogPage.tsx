import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useHiddenColumns } from '../../../platform/columns.ts'
import { paths } from '../../../platform/paths.ts'
import { Problem } from '../../../platform/problem.ts'
import { useSession } from '../../../platform/session.ts'
import { useGo, useUrlState } from '../../../platform/url-state.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { EmptyState, ErrorState } from '../../../ui/States.tsx'
import { Table } from '../../../ui/Table.tsx'
import { Time } from '../../../ui/Time.tsx'
import { AuditEntryDialog } from './AuditEntryDialog.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { auditLogQuery, exportUrl, ranges, type AuditEntry, type AuditFilter } from './audit.ts'
import { text } from '../texts.ts'

export function AuditLogPage() {
  const { permissions } = useSession()
  if (permissions.seeAuditLogs) return <VisibleAuditLog />
  return (
    <Page title={text('auditLog')}>
      <ErrorState error={new Problem(text('auditForbidden'), { status: 403 })} />
    </Page>
  )
}

function VisibleAuditLog() {
  const [filter, change] = useAuditFilter()
  const log = useInfiniteQuery(auditLogQuery(filter))
  const [shown, setShown] = useState<AuditEntry>()
  const go = useGo()
  return (
    <Page
      title={text('auditLog')}
      actions={
        <>
          <LinkButton href={exportUrl(filter, 'csv')} isDownload>
            {text('exportCsv')}
          </LinkButton>
          <LinkButton href={exportUrl(filter, 'jsonl')} isDownload>
            {text('exportJsonl')}
          </LinkButton>
        </>
      }
    >
      <AuditFilters filter={filter} onChange={change} />
      <Region query={log} isDated>
        {({ pages }) => (
          <Entries
            entries={pages.flatMap(({ trails }) => trails)}
            onOpen={setShown}
            onClear={() => go(paths.auditLog())}
            more={
              log.hasNextPage
                ? { isPending: log.isFetchingNextPage, onPress: () => void log.fetchNextPage() }
                : undefined
            }
          />
        )}
      </Region>
      {shown && <AuditEntryDialog entry={shown} onClose={() => setShown(undefined)} />}
    </Page>
  )
}

function useAuditFilter(): [AuditFilter, (filter: AuditFilter) => void] {
  const [range, setRange] = useUrlState('range', '7d')
  const [action, setAction] = useUrlState('action')
  const [actor, setActor] = useUrlState('actor')
  return [
    { range: ranges.find((known) => known === range) ?? '7d', action, actor },
    (next) => {
      if (next.range !== range) setRange(next.range)
      if (next.action !== action) setAction(next.action)
      if (next.actor !== actor) setActor(next.actor)
    },
  ]
}

interface EntriesProps {
  entries: readonly AuditEntry[]
  onOpen: (entry: AuditEntry) => void
  onClear: () => void
  more: { isPending: boolean; onPress: () => void } | undefined
}

function Entries({ entries, onOpen, onClear, more }: EntriesProps) {
  const choice = useHiddenColumns('audit-log')
  if (entries.length === 0) {
    return (
      <EmptyState
        title={text('noEntries')}
        action={<Button onPress={onClear}>{text('clearFilters')}</Button>}
      >
        {text('noEntriesHint')}
      </EmptyState>
    )
  }
  return (
    <Table
      label={text('auditLog')}
      items={entries}
      idOf={({ id }) => String(id)}
      onOpen={onOpen}
      more={more}
      choice={choice}
      columns={[
        { id: 'time', label: text('time'), render: ({ timestamp }) => <Time at={timestamp} /> },
        {
          id: 'actor',
          label: text('actor'),
          render: ({ data: { actor } }) => actor.name || actor.username,
        },
        { id: 'action', label: text('action'), render: ({ action }) => <code>{action}</code> },
        {
          id: 'message',
          label: text('message'),
          isRowHeader: true,
          render: ({ message }) => message,
        },
        { id: 'ip', label: text('ip'), render: ({ ip }) => <code>{ip}</code> },
      ]}
    />
  )
}
