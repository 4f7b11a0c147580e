import { useQuery } from '@tanstack/react-query'
import { elementsQuery } from '../../../platform/elements.ts'
import { peopleQuery } from '../../../platform/people.ts'
import { workspacesQuery } from '../../../platform/workspaces.ts'
import { Toolbar } from '../../../ui/Page.tsx'
import { ComboBox } from '../../../ui/Select.tsx'
import { accessText } from './access-texts.ts'

type Chosen = Record<'workspace' | 'collection' | 'person', string>

interface AccessChoiceProps {
  chosen: Chosen
  onChoose: (change: Partial<Chosen>) => void
}

export function AccessChoice({ chosen, onChoose }: AccessChoiceProps) {
  const { data: workspaces } = useQuery(workspacesQuery)
  const { data: collections } = useQuery({
    ...elementsQuery('collection', chosen.workspace),
    enabled: chosen.workspace !== '',
  })
  const { data: people } = useQuery(peopleQuery)
  return (
    <Toolbar>
      {workspaces && (
        <ComboBox
          label={accessText('workspace')}
          placeholder={accessText('chooseWorkspace')}
          value={chosen.workspace || null}
          onChange={(workspace) => onChoose({ workspace: workspace ?? '', collection: '' })}
          options={workspaces.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
      {collections && (
        <ComboBox
          key={chosen.workspace}
          label={accessText('collection')}
          placeholder={accessText('wholeWorkspace')}
          value={chosen.collection || null}
          onChange={(collection) => onChoose({ collection: collection ?? '' })}
          options={collections.map(({ uid, name }) => ({ id: uid, label: name }))}
        />
      )}
      {people && (
        <ComboBox
          label={accessText('person')}
          placeholder={accessText('everybody')}
          value={chosen.person || null}
          onChange={(person) => onChoose({ person: person ?? '' })}
          options={people.map(({ id, name, username }) => ({
            id: String(id),
            label: name || username,
          }))}
        />
      )}
    </Toolbar>
  )
}
