import { useState, type FormEvent } from 'react'
import { preferences } from '../../platform/preferences.ts'
import { useUrlState } from '../../platform/url-state.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Door } from './Door.tsx'
import styles from './Door.module.css'
import { text } from './texts.ts'
import { useSignIn } from './use-sign-in.ts'

export function SignInPage() {
  const [how, setHow] = useUrlState('with', 'password')
  return (
    <Door title={text('signIn')}>
      <Tabs
        label={text('signIn')}
        selected={how}
        onSelect={setHow}
        tabs={[
          { id: 'password', label: text('withPassword'), content: <PasswordForm /> },
          { id: 'key', label: text('withKey'), content: <KeyForm /> },
        ]}
      />
    </Door>
  )
}

function PasswordForm() {
  const [email, setEmail] = useState(preferences.read('email') ?? '')
  const [password, setPassword] = useState('')
  const [wasSent, setSent] = useState(false)
  const signIn = useSignIn()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (email === '' || password === '') return
    preferences.write('email', email)
    signIn.mutate({ email, password })
  }
  const missing = (value: string) => (wasSent && value === '' ? text('required') : undefined)
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={text('email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={missing(email)}
        isRequired
      />
      <TextField
        label={text('password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={missing(password)}
        isRequired
      />
      <ErrorLine error={signIn.error} />
      <Button kind="primary" type="submit" isPending={signIn.isPending}>
        {text('signIn')}
      </Button>
    </form>
  )
}

function KeyForm() {
  const [apiKey, setApiKey] = useState('')
  const [wasSent, setSent] = useState(false)
  const signIn = useSignIn()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (apiKey.trim() !== '') signIn.mutate({ apiKey: apiKey.trim() })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={text('key')}
        type="password"
        autoComplete="off"
        hint={text('keyHint')}
        value={apiKey}
        onChange={setApiKey}
        error={wasSent && apiKey.trim() === '' ? text('required') : undefined}
        isRequired
      />
      <ErrorLine error={signIn.error} />
      <Button kind="primary" type="submit" isPending={signIn.isPending}>
        {text('signIn')}
      </Button>
    </form>
  )
}
