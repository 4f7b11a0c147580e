import { useState, type FormEvent } from 'react'
import { useUrlState } from '../../platform/url-state.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { Notice } from '../../ui/Status.tsx'
import { Door } from './Door.tsx'
import styles from './Door.module.css'
import { text } from './texts.ts'
import { useSignIn } from './use-sign-in.ts'

const LEAST = 8

/** Where a one-time link leads: the first password of a person. */
export function SetupPage() {
  const [setupToken] = useUrlState('token')
  return (
    <Door title={text('setup')}>
      {setupToken === '' ? (
        <Notice tone="danger">{text('noToken')}</Notice>
      ) : (
        <SetupForm setupToken={setupToken} />
      )}
    </Door>
  )
}

function SetupForm({ setupToken }: { setupToken: string }) {
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [wasSent, setSent] = useState(false)
  const signIn = useSignIn()
  const isShort = password.length < LEAST
  const differs = password !== repeated
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (!isShort && !differs) signIn.mutate({ setupToken, password })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{text('setupHint')}</p>
      <TextField
        label={text('newPassword')}
        type="password"
        autoComplete="new-password"
        hint={text('passwordHint')}
        value={password}
        onChange={setPassword}
        error={wasSent && isShort ? text('tooShort') : undefined}
        isRequired
      />
      <TextField
        label={text('repeat')}
        type="password"
        autoComplete="new-password"
        value={repeated}
        onChange={setRepeated}
        error={wasSent && !isShort && differs ? text('differs') : undefined}
        isRequired
      />
      <ErrorLine error={signIn.error} />
      <Button kind="primary" type="submit" isPending={signIn.isPending}>
        {text('start')}
      </Button>
    </form>
  )
}
