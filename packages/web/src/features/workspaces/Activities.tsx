import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { paths } from '../../platform/paths.ts'
import { Button, Link } from '../../ui/Button.tsx'
import { List, Row, Section } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { Time } from '../../ui/Time.tsx'
import { activitiesQuery, type Activity } from './api.ts'
import { text } from './texts.ts'

/** What people did in a workspace, newest first. */
export function Activities({ workspaceId }: { workspaceId: string }) {
  const activities = useInfiniteQuery(activitiesQuery(workspaceId))
  return (
    <Section title={text('activity')}>
      <Region query={activities}>
        {({ pages }) => {
          const list = pages.flatMap(({ data }) => data)
          if (list.length === 0) return <p>{text('noActivity')}</p>
          return (
            <List
              items={list.map((activity) => ({
                id: String(activity.id),
                content: sentenceOf(activity),
                actions: <Time at={activity.createdAt} />,
              }))}
            />
          )
        }}
      </Region>
      {activities.hasNextPage && (
        <Row>
          <Button
            onPress={() => void activities.fetchNextPage()}
            isPending={activities.isFetchingNextPage}
          >
            {text('more')}
          </Button>
        </Row>
      )}
    </Section>
  )
}

const actions = ['create', 'update', 'destroy', 'transfer'] as const
const kinds = ['workspace', 'collection', 'environment', 'folder', 'request', 'example'] as const

/** The name in it leads to what was done something to, while that is there. */
function sentenceOf({ action, elementType, elementId, elementName, user }: Activity): ReactNode {
  const known = actions.find((name) => name === action) ?? 'other'
  const kind = kinds.find((name) => name === elementType)
  const [before = '', after = ''] = text(`action.${known}`, {
    who: user.name || user.username,
    kind: kind === undefined ? elementType : text(`kind.${kind}`),
    action,
    name: PLACE,
  }).split(PLACE)
  const href = action === 'destroy' ? undefined : hrefOf(elementType, elementId)
  return (
    <>
      {before}
      {href === undefined ? <b>{elementName}</b> : <Link href={href}>{elementName}</Link>}
      {after}
    </>
  )
}

/** Where the name goes in a sentence. */
const PLACE = '\u0000'

function hrefOf(kind: string, id: string): string | undefined {
  if (kind === 'collection') return paths.collection(id)
  if (kind === 'environment') return paths.environment(id)
  return undefined
}
