import { Check, Columns3 } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './Field.module.css'
import { Popover } from './Popover.tsx'
import { text } from './texts.ts'

/** Which columns of a table somebody does not want to see, by their ids. */
export interface ColumnChoice {
  hidden: readonly string[]
  onChange: (hidden: readonly string[]) => void
}

interface ColumnChooserProps extends ColumnChoice {
  columns: readonly { id: string; label: string }[]
}

/** Stays open while columns are taken and left. */
export function ColumnChooser({ columns, hidden, onChange }: ColumnChooserProps) {
  const ids = columns.map(({ id }) => id)
  return (
    <MenuTrigger>
      <Button kind="quiet">
        <Columns3 size={16} aria-hidden />
        {text('columns')}
      </Button>
      <Popover>
        <Menu
          className={styles.list ?? ''}
          aria-label={text('columns')}
          selectionMode="multiple"
          selectedKeys={ids.filter((id) => !hidden.includes(id))}
          onSelectionChange={(chosen) =>
            onChange(chosen === 'all' ? [] : ids.filter((id) => !chosen.has(id)))
          }
        >
          {columns.map(({ id, label }) => (
            <MenuItem key={id} id={id} className={styles.option ?? ''} textValue={label}>
              {({ isSelected }) => (
                <>
                  <span className={styles.tick}>
                    {isSelected && <Check size={14} aria-hidden />}
                  </span>
                  {label}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
