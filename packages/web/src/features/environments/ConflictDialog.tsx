import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormTable } from '../../ui/FormTable.tsx'
import { Row as Line, Stack } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Saved } from './api.ts'
import { differencesOf, mergedOf, type Difference, type Side } from './conflict.ts'
import styles from './Environments.module.css'
import type { Row } from './operations.ts'
import { text } from './texts.ts'
import type { Edit } from './use-environment-edit.ts'

const NAME = 'name of the environment'

interface ConflictDialogProps {
  edit: Edit
  base: Saved
  theirs: Saved
}

/** Both versions, and a choice for each variable that differs. */
export function ConflictDialog({ edit, base, theirs }: ConflictDialogProps) {
  const differences = differencesOf(base.environment, edit.edited, theirs.environment)
  const names = { mine: edit.edited.name, theirs: theirs.environment.name }
  const usualName: Side = names.mine === base.environment.name ? 'theirs' : 'mine'
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const sideOf = ({ id, usual }: { id: string; usual: Side }) => chosen[id] ?? usual
  const choose = (id: string) => (side: Side) => setChosen({ ...chosen, [id]: side })
  const chooseAll = (side: Side) =>
    setChosen(
      Object.fromEntries([NAME, ...differences.map(({ id }) => id)].map((id) => [id, side])),
    )
  const save = () => {
    const name = names[sideOf({ id: NAME, usual: usualName })]
    edit.resolve(mergedOf(theirs.environment, name, differences, sideOf))
  }
  const hasSome = differences.length > 0 || names.mine !== names.theirs

  return (
    <Dialog
      title={text('conflict')}
      isOpen
      isWide
      onClose={() => edit.compare(false)}
      actions={
        <Button kind="primary" onPress={save}>
          {text('saveChosen')}
        </Button>
      }
    >
      <Stack>
        <p>{text(hasSome ? 'conflictHint' : 'conflictNone')}</p>
        {hasSome && (
          <>
            <Line>
              <Button onPress={() => chooseAll('mine')}>{text('allMine')}</Button>
              <Button onPress={() => chooseAll('theirs')}>{text('allTheirs')}</Button>
            </Line>
            <FormTable
              label={text('conflict')}
              columns={[
                { label: text('key'), width: '20%' },
                { label: text('mine') },
                { label: text('theirs') },
                { label: text('stays'), width: '140px' },
              ]}
            >
              {names.mine !== names.theirs && (
                <Choice
                  name={text('environmentName')}
                  mine={names.mine}
                  theirs={names.theirs}
                  side={sideOf({ id: NAME, usual: usualName })}
                  onChoose={choose(NAME)}
                />
              )}
              {differences.map((difference: Difference) => (
                <Choice
                  key={difference.id}
                  name={difference.key}
                  mine={describe(difference.mine)}
                  theirs={describe(difference.theirs)}
                  side={sideOf(difference)}
                  onChoose={choose(difference.id)}
                />
              ))}
            </FormTable>
          </>
        )}
      </Stack>
    </Dialog>
  )
}

interface ChoiceProps {
  name: string
  mine: string
  theirs: string
  side: Side
  onChoose: (side: Side) => void
}

function Choice({ name, mine, theirs, side, onChoose }: ChoiceProps) {
  return (
    <tr>
      <th scope="row" data-narrow="line">
        {name}
      </th>
      <td className={styles.value} data-narrow="line" data-label={text('mine')}>
        {mine}
      </td>
      <td className={styles.value} data-narrow="line" data-label={text('theirs')}>
        {theirs}
      </td>
      <td data-narrow="line">
        <Select<Side>
          label={text('version', { name })}
          isLabelHidden
          value={side}
          onChange={onChoose}
          options={[
            { id: 'mine', label: text('mine') },
            { id: 'theirs', label: text('theirs') },
          ]}
        />
      </td>
    </tr>
  )
}

function describe(row: Row | undefined): string {
  if (!row) return text('absent')
  const value = row.isSecret
    ? text(row.value === null ? 'storedSecret' : 'newSecret')
    : (row.value ?? '') || text('empty')
  const shown = row.isEnabled ? value : `${value} (${text('off')})`
  return row.description ? `${shown} – ${row.description}` : shown
}
