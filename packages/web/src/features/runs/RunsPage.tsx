import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { elementsQuery } from '../../platform/elements.ts'
import { paths } from '../../platform/paths.ts'
import { usePathPart } from '../../platform/url-state.ts'
import { useCurrentWorkspace } from '../../platform/workspaces.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { runsQuery } from './queries.ts'
import { RunFilters } from './RunFilters.tsx'
import { RunsTable } from './RunsTable.tsx'
import { text } from './texts.ts'
import { useRunFilters } from './use-run-filters.ts'

export function RunsPage() {
  const workspaceId = usePathPart('workspaceId')
  const workspace = useCurrentWorkspace()
  const filters = useRunFilters()
  const runs = useInfiniteQuery(
    runsQuery({ workspaceId, ...filters.values }, () => filters.toQuery(workspaceId)),
  )
  const crumbs = workspace
    ? [{ label: workspace.name, href: paths.workspace(workspace.id) }]
    : undefined
  return (
    <Page title={text('runs')} {...(crumbs && { crumbs })}>
      <RunFilters workspaceId={workspaceId} filters={filters} />
      <Region query={runs} isDated>
        {({ pages }) => {
          const shown = pages.flatMap((page) => page.runs)
          if (shown.length > 0)
            return (
              <RunsTable
                label={text('runs')}
                runs={shown}
                hrefOf={({ id }) => paths.run(id)}
                more={
                  runs.hasNextPage
                    ? {
                        isPending: runs.isFetchingNextPage,
                        onPress: () => void runs.fetchNextPage(),
                      }
                    : undefined
                }
              />
            )
          return filters.isSet ? (
            <EmptyState
              title={text('noMatch')}
              action={<Button onPress={filters.clear}>{text('clearFilters')}</Button>}
            />
          ) : (
            <NoRuns workspaceId={workspaceId} />
          )
        }}
      </Region>
    </Page>
  )
}

function NoRuns({ workspaceId }: { workspaceId: string }) {
  const { data: [collection] = [] } = useQuery(elementsQuery('collection', workspaceId))
  return (
    <EmptyState
      title={text('noRuns')}
      {...(collection
        ? { command: `posthorn collection run ${collection.uid}` }
        : {
            action: (
              <LinkButton href={paths.collections(workspaceId)}>{text('toCollections')}</LinkButton>
            ),
          })}
    >
      {text(collection ? 'noRunsHint' : 'nothingToRun')}
    </EmptyState>
  )
}
