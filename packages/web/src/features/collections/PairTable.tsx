import { Plus, X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormTable } from '../../ui/FormTable.tsx'
import { Row, Stack } from '../../ui/Page.tsx'
import styles from './Editor.module.css'
import type { Pair } from './pairs.ts'
import { text } from './texts.ts'

interface PairTableProps {
  label: string
  pairs: readonly Pair[]
  onChange: (pairs: Pair[]) => void
  isReadOnly: boolean
}

const newPair: Pair = { key: '', value: '', description: '', enabled: true, rest: {} }

/** Names and values line by line. */
export function PairTable({ label, pairs, onChange, isReadOnly }: PairTableProps) {
  const replace = (at: number, change: Partial<Pair>) =>
    onChange(pairs.map((pair, index) => (index === at ? { ...pair, ...change } : pair)))
  return (
    <Stack>
      {pairs.length === 0 ? (
        <p className={styles.muted}>{text('noPairs')}</p>
      ) : (
        <FormTable
          label={label}
          columns={[
            { label: text('enabled'), isLabelHidden: true, width: '44px' },
            { label: text('key') },
            { label: text('value') },
            { label: text('description') },
            { label: text('remove'), isLabelHidden: true, width: '48px' },
          ]}
        >
          {pairs.map((pair, at) => (
            // Their place is all that tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <td>
                <Checkbox
                  label={text('enabledNamed', { name: pair.key || at + 1 })}
                  isSelected={pair.enabled}
                  onChange={(enabled) => replace(at, { enabled })}
                  isDisabled={isReadOnly}
                />
              </td>
              {(['key', 'value', 'description'] as const).map((part) => (
                <td key={part} data-narrow={part === 'key' ? 'grow' : 'line'}>
                  <TextField
                    label={text(`${part}Number`, { number: at + 1 })}
                    isLabelHidden
                    isMono={part !== 'description'}
                    placeholder={part === 'key' || isReadOnly ? '' : text(part)}
                    value={pair[part]}
                    onChange={(value) => replace(at, { [part]: value })}
                    isReadOnly={isReadOnly}
                  />
                </td>
              ))}
              <td>
                {!isReadOnly && (
                  <Button
                    kind="quiet"
                    label={text('removeNamed', { name: pair.key || at + 1 })}
                    onPress={() => onChange(pairs.filter((_, index) => index !== at))}
                  >
                    <X size={15} aria-hidden />
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </FormTable>
      )}
      {!isReadOnly && (
        <Row>
          <Button onPress={() => onChange([...pairs, newPair])}>
            <Plus size={15} aria-hidden />
            {text('add')}
          </Button>
        </Row>
      )}
    </Stack>
  )
}
