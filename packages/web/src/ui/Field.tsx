import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  FieldError,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
import styles from './Field.module.css'
import { classes } from './classes.ts'

interface TextFieldProps {
  label: string
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: () => void
  name?: string
  type?: 'text' | 'email' | 'password' | 'url'
  hint?: ReactNode
  /** What is wrong with it, in words. */
  error?: string | undefined
  isRequired?: boolean
  isReadOnly?: boolean
  isMono?: boolean
  /** The label is for screen readers alone, where a heading or a column says the same. */
  isLabelHidden?: boolean
  /** More lines than one. */
  rows?: number
  autoComplete?: string
  autoFocus?: boolean
  placeholder?: string
  minLength?: number
  maxLength?: number
}

export function TextField({
  label,
  hint,
  error,
  rows,
  isMono = false,
  isLabelHidden = false,
  placeholder = '',
  ...field
}: TextFieldProps) {
  const className = classes(styles.input, isMono && styles.mono)
  return (
    <AriaTextField
      className={styles.field ?? ''}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(isLabelHidden && { 'aria-label': label })}
      {...field}
    >
      {!isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      {rows === undefined ? (
        <Input className={className} placeholder={placeholder} />
      ) : (
        <AriaTextArea className={className} rows={rows} placeholder={placeholder} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  autoFocus?: boolean
}

export function SearchField({ label, placeholder, ...field }: SearchFieldProps) {
  return (
    <AriaSearchField className={styles.search ?? ''} aria-label={label} {...field}>
      <Search size={16} aria-hidden />
      <Input className={styles.input ?? ''} placeholder={placeholder ?? label} />
    </AriaSearchField>
  )
}
