import { useInfiniteQuery } from '@tanstack/react-query'
import { paths } from '../../platform/paths.ts'
import { useGo } from '../../platform/url-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { runsQuery, type Run } from './queries.ts'
import { RunsTable } from './RunsTable.tsx'
import { text } from './texts.ts'

interface ChooseRunDialogProps {
  run: Run
  onClose: () => void
}

/** Other runs of the same collection; what is not on this server is known by its name. */
export function ChooseRunDialog({ run, onClose }: ChooseRunDialogProps) {
  const { id, collection } = run
  const go = useGo()
  const filter = collection.id === null ? {} : { collection: collection.id }
  const runs = useInfiniteQuery(runsQuery({ ofCollection: collection.id }, () => filter))
  const choose = (other?: string) => {
    onClose()
    go(paths.comparison(id, other))
  }
  return (
    <Dialog
      title={text('chooseRun')}
      isOpen
      onClose={onClose}
      isWide
      actions={
        <Button kind="primary" onPress={() => choose()}>
          {text('lastGreen')}
        </Button>
      }
    >
      <Region query={runs}>
        {({ pages }) => {
          const others = pages
            .flatMap((page) => page.runs)
            .filter((other) => other.id !== id && isOfSame(other, run))
          return (
            <Stack>
              {others.length === 0 && <p>{text('noOthers')}</p>}
              {(others.length > 0 || runs.hasNextPage) && (
                <RunsTable
                  label={text('chooseRun')}
                  runs={others}
                  isOfOne
                  onOpen={(other) => choose(other.id)}
                  more={
                    runs.hasNextPage
                      ? {
                          isPending: runs.isFetchingNextPage,
                          onPress: () => void runs.fetchNextPage(),
                        }
                      : undefined
                  }
                />
              )}
            </Stack>
          )
        }}
      </Region>
    </Dialog>
  )
}

function isOfSame({ collection: one }: Run, { collection: other }: Run): boolean {
  return other.id === null ? one.name === other.name : one.id === other.id
}
