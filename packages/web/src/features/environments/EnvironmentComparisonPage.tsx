import { useQuery } from '@tanstack/react-query'
import { paths } from '../../platform/paths.ts'
import { usePathPart, useUrlState } from '../../platform/url-state.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Page, Toolbar } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { ComboBox } from '../../ui/Select.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { environmentQuery, environmentsQuery } from './api.ts'
import { ComparisonTable } from './ComparisonTable.tsx'
import { text } from './texts.ts'

export function EnvironmentComparisonPage() {
  const workspaceId = usePathPart('workspaceId')
  const [left, setLeft] = useUrlState('left')
  const [right, setRight] = useUrlState('right')
  const [shown, setShown] = useUrlState('shown', 'differences')
  const environments = useQuery(environmentsQuery(workspaceId))
  return (
    <Page
      title={text('comparison')}
      crumbs={[{ label: text('environments'), href: paths.environments(workspaceId) }]}
    >
      <Region query={environments}>
        {(list) => (
          <Toolbar>
            <EnvironmentChoice label={text('left')} list={list} value={left} onChange={setLeft} />
            <EnvironmentChoice
              label={text('right')}
              list={list}
              value={right}
              onChange={setRight}
            />
            <Checkbox
              isSelected={shown === 'differences'}
              onChange={(only) => setShown(only ? 'differences' : 'all')}
            >
              {text('onlyDifferences')}
            </Checkbox>
          </Toolbar>
        )}
      </Region>
      {left === '' || right === '' ? (
        <EmptyState title={text('comparison')}>{text('chooseHint')}</EmptyState>
      ) : (
        <Comparison left={left} right={right} onlyDifferences={shown === 'differences'} />
      )}
    </Page>
  )
}

interface EnvironmentChoiceProps {
  label: string
  list: readonly { id: string; name: string }[]
  value: string
  onChange: (id: string) => void
}

function EnvironmentChoice({ label, list, value, onChange }: EnvironmentChoiceProps) {
  return (
    <ComboBox
      label={label}
      placeholder={text('choose')}
      value={value === '' ? null : value}
      onChange={(id) => onChange(id ?? '')}
      options={list.map(({ id, name }) => ({ id, label: name }))}
    />
  )
}

interface ComparisonProps {
  left: string
  right: string
  onlyDifferences: boolean
}

function Comparison({ left, right, onlyDifferences }: ComparisonProps) {
  const one = useQuery(environmentQuery(left))
  const other = useQuery(environmentQuery(right))
  return (
    <Region query={one}>
      {(leftSide) => (
        <Region query={other}>
          {(rightSide) => (
            <ComparisonTable
              left={leftSide.environment}
              right={rightSide.environment}
              onlyDifferences={onlyDifferences}
            />
          )}
        </Region>
      )}
    </Region>
  )
}
