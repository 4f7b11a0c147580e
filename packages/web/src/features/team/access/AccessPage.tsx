import { paths } from '../../../platform/paths.ts'
import { Problem } from '../../../platform/problem.ts'
import { useSession } from '../../../platform/session.ts'
import { useUrlStates } from '../../../platform/url-state.ts'
import { Page } from '../../../ui/Page.tsx'
import { EmptyState, ErrorState } from '../../../ui/States.tsx'
import { accessText } from './access-texts.ts'
import { AccessChoice } from './AccessChoice.tsx'
import { Everybody } from './Everybody.tsx'
import { OnePerson } from './OnePerson.tsx'
import { TeamTabs } from '../TeamTabs.tsx'
import { text } from '../texts.ts'

/** What people may do with a workspace or a collection, and why. */
export function AccessPage() {
  const { permissions } = useSession()
  if (permissions.manageUsers) return <VisibleAccess />
  return (
    <Page title={text('access')}>
      <ErrorState error={new Problem(accessText('forbidden'), { status: 403 })} />
    </Page>
  )
}

function VisibleAccess() {
  const { team } = useSession()
  const [chosen, choose] = useUrlStates(['workspace', 'collection', 'person'])
  const object =
    chosen.collection === ''
      ? ({ kind: 'workspace', id: chosen.workspace } as const)
      : ({ kind: 'collection', id: chosen.collection } as const)
  return (
    <Page title={text('access')} crumbs={team ? [{ label: team.name, href: paths.members() }] : []}>
      <TeamTabs current={paths.access()} />
      <AccessChoice chosen={chosen} onChoose={choose} />
      {object.id === '' ? (
        <EmptyState title={accessText('nothingChosen')}>
          {accessText('nothingChosenHint')}
        </EmptyState>
      ) : chosen.person === '' ? (
        <Everybody object={object} />
      ) : (
        <OnePerson object={object} userId={Number(chosen.person)} />
      )}
    </Page>
  )
}
