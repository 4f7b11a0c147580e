import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'
import { formatDuration } from '../../platform/format.ts'
import { paths } from '../../platform/paths.ts'
import { Link } from '../../ui/Button.tsx'
import { Region } from '../../ui/Region.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Status, type Tone } from '../../ui/Status.tsx'
import { Table } from '../../ui/Table.tsx'
import { Time } from '../../ui/Time.tsx'
import type { CollectionDescription } from './api.ts'
import styles from './Editor.module.css'
import { text } from './texts.ts'

const SHOWN = 20
const tones = { passed: 'success', failed: 'danger', error: 'danger', aborted: 'stopped' } as const

/** The latest runs of a collection; the page of runs has them all. */
export function CollectionRuns({ collection }: { collection: CollectionDescription }) {
  const { id, uid, workspace } = collection
  const query = useQuery({
    queryKey: ['runs', 'of', id],
    queryFn: () =>
      answerOf(api.GET('/v1/runs', { params: { query: { collection: id, limit: SHOWN } } })),
  })
  return (
    <Region query={query}>
      {({ runs }) =>
        runs.length === 0 ? (
          <EmptyState title={text('noRuns')} command={`posthorn collection run ${uid}`}>
            {text('noRunsHint')}
          </EmptyState>
        ) : (
          <div className={styles.stack}>
            <Table
              label={text('runs')}
              items={runs}
              idOf={(run) => run.id}
              hrefOf={(run) => paths.run(run.id)}
              columns={[
                {
                  id: 'outcome',
                  label: text('outcome'),
                  isRowHeader: true,
                  render: ({ outcome }) => (
                    <Status tone={(tones[outcome] ?? 'muted') satisfies Tone}>
                      {text(`outcome.${outcome}`)}
                    </Status>
                  ),
                },
                {
                  id: 'tests',
                  label: text('tests'),
                  render: ({ stats: { assertions } }) =>
                    text('testsOf', { passed: assertions.passed, total: assertions.total }),
                },
                {
                  id: 'duration',
                  label: text('duration'),
                  render: ({ startedAt, finishedAt }) =>
                    formatDuration(Date.parse(finishedAt) - Date.parse(startedAt)),
                },
                {
                  id: 'started',
                  label: text('started'),
                  render: ({ startedAt }) => <Time at={startedAt} />,
                },
              ]}
            />
            {workspace && (
              <Link href={`${paths.runs(workspace.id)}?collection=${id}`}>{text('allRuns')}</Link>
            )}
          </div>
        )
      }
    </Region>
  )
}
