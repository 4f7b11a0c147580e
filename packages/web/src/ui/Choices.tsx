import { ListBox, ListBoxItem } from 'react-aria-components'
import styles from './Field.module.css'
import type { Option } from './Select.tsx'

interface ChoicesProps {
  label: string
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
}

/** One of several, all in sight. */
export function Choices({ label, options, value, onChange }: ChoicesProps) {
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label={label}
      items={options}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onChange(String(key))
      }}
    >
      {({ id, label: text }: Option) => (
        <ListBoxItem id={id} className={styles.option ?? ''} textValue={text}>
          {text}
        </ListBoxItem>
      )}
    </ListBox>
  )
}
