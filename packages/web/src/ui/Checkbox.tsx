import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './Field.module.css'

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
