import { useMutation } from '@tanstack/react-query'
import { Eye, EyeOff, Pencil, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/Copy.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SecretDots } from '../../ui/Secret.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { revealVariable, type Variable } from './api.ts'
import styles from './Environments.module.css'
import type { Row } from './operations.ts'
import { text } from './texts.ts'

const SHOWN_MS = 30_000

interface SecretValueProps {
  environmentId: string
  variable: Variable
  row: Row
  name: string
  onChange: (row: Row) => void
  readOnlyReason: string | undefined
}

/** A stored secret: dots, the value for half a minute, or a new value that is typed. */
export function SecretValue(props: SecretValueProps) {
  const { row, name, onChange } = props
  if (row.value === null) return <StoredSecret {...props} />
  return (
    <div className={styles.secret}>
      <div className={styles.grow}>
        <TextField
          label={text('valueNamed', { name })}
          isLabelHidden
          isMono
          type="password"
          autoComplete="off"
          value={row.value}
          onChange={(value) => onChange({ ...row, value })}
          autoFocus
        />
      </div>
      <Button
        kind="quiet"
        label={text('keepNamed', { name })}
        onPress={() => onChange({ ...row, value: null })}
      >
        <Undo2 size={16} aria-hidden />
      </Button>
    </div>
  )
}

function StoredSecret({
  environmentId,
  variable,
  row,
  name,
  onChange,
  readOnlyReason,
}: SecretValueProps) {
  const { value, reveal, hide, isPending, error } = useReveal(environmentId, variable)
  const replace = (
    <Button
      kind="quiet"
      label={text('replaceNamed', { name })}
      onPress={() => onChange({ ...row, value: '' })}
      disabledReason={readOnlyReason}
    >
      <Pencil size={16} aria-hidden />
    </Button>
  )
  if (value !== undefined) {
    return (
      <div className={styles.secret}>
        <code className={styles.grow} title={text('hidesSoon')}>
          {value === '' ? text('empty') : value}
        </code>
        <CopyButton value={value} name={name} />
        <Button kind="quiet" label={text('hideNamed', { name })} onPress={hide}>
          <EyeOff size={16} aria-hidden />
        </Button>
        {replace}
      </div>
    )
  }
  return (
    <div className={styles.secret}>
      <span className={styles.grow}>{variable.hasValue ? <SecretDots /> : text('empty')}</span>
      <Button
        kind="quiet"
        label={text('revealNamed', { name: variable.key })}
        onPress={reveal}
        isPending={isPending}
        disabledReason={readOnlyReason}
      >
        <Eye size={16} aria-hidden />
      </Button>
      {replace}
      <ErrorLine error={error} />
    </div>
  )
}

/** The value stays in this component alone, for half a minute. */
function useReveal(environmentId: string, { position, key }: Variable) {
  const [value, setValue] = useState<string>()
  const asking = useMutation({
    mutationFn: async () => setValue(await revealVariable(environmentId, position, key)),
    gcTime: 0,
  })
  useEffect(() => {
    if (value === undefined) return
    const timer = setTimeout(() => setValue(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [value])
  return {
    value,
    reveal: () => asking.mutate(),
    hide: () => setValue(undefined),
    isPending: asking.isPending,
    error: asking.error,
  }
}
