import { ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import styles from './Field.module.css'
import { Popover } from './Popover.tsx'

export interface Option<Value extends string = string> {
  id: Value
  label: string
}

interface SelectProps<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
  isLabelHidden?: boolean
  isDisabled?: boolean
  hint?: string
}

export function Select<Value extends string>({
  label,
  options,
  value,
  onChange,
  isLabelHidden = false,
  isDisabled = false,
  hint,
}: SelectProps<Value>) {
  return (
    <AriaSelect
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => onChange(key as Value)}
      isDisabled={isDisabled}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={styles.control ?? ''}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <Options options={options} />
    </AriaSelect>
  )
}

interface ComboBoxProps<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value | null) => void
  placeholder?: string
  isLabelHidden?: boolean
  isReadOnly?: boolean
  /** Takes what is typed too, as it is. */
  allowsOther?: boolean
}

/** A choice among many, found by typing. */
export function ComboBox<Value extends string>({
  label,
  options,
  value,
  onChange,
  placeholder = '',
  isLabelHidden = false,
  isReadOnly = false,
  allowsOther = false,
}: ComboBoxProps<Value>) {
  const typed = useRef<string>(undefined)
  return (
    <AriaComboBox
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => onChange(key as Value | null)}
      isReadOnly={isReadOnly}
      allowsCustomValue={allowsOther}
      {...(allowsOther && {
        onInputChange: (input: string) => {
          typed.current = input
        },
        onBlur: () => {
          const input = typed.current?.trim()
          if (input) onChange(input as Value)
        },
      })}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles.combo}>
        <Input className={styles.input ?? ''} placeholder={placeholder} />
        <Button className={styles.comboButton ?? ''}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <Options options={options} />
    </AriaComboBox>
  )
}

function Options({ options }: { options: readonly Option[] }) {
  return (
    <Popover>
      <ListBox className={styles.list ?? ''} items={options}>
        {({ id, label }: Option) => (
          <ListBoxItem className={styles.option ?? ''} id={id} textValue={label}>
            {label}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
