import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './Field.module.css'
import type { Option } from './Select.tsx'

interface CheckboxProps {
  children?: ReactNode
  /** Names it where nothing is written beside it. */
  label?: string
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isIndeterminate?: boolean
  isDisabled?: boolean
}

export function Checkbox({ children, label, isIndeterminate = false, ...field }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={styles.checkbox ?? ''}
      isIndeterminate={isIndeterminate}
      {...(label !== undefined && { 'aria-label': label })}
      {...field}
    >
      <span className={styles.box}>
        {isIndeterminate ? <Minus size={14} aria-hidden /> : <Check size={14} aria-hidden />}
      </span>
      {children}
    </AriaCheckbox>
  )
}

interface CheckboxGroupProps<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: readonly Value[]
  onChange: (value: Value[]) => void
  isDisabled?: boolean
  hint?: string
  /** What is wrong with it, in words. */
  error?: string | undefined
}

/** Any number of several, all in sight. */
export function CheckboxGroup<Value extends string>({
  label,
  options,
  value,
  onChange,
  isDisabled = false,
  hint,
  error,
}: CheckboxGroupProps<Value>) {
  const toggle = (id: Value, isSelected: boolean) =>
    onChange(isSelected ? [...value, id] : value.filter((other) => other !== id))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      {options.map(({ id, label: text }) => (
        <Checkbox
          key={id}
          isSelected={value.includes(id)}
          onChange={(isSelected) => toggle(id, isSelected)}
          isDisabled={isDisabled}
        >
          {text}
        </Checkbox>
      ))}
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
