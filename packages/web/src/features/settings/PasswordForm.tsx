import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Form, Row } from '../../ui/Page.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { changePassword } from './api.ts'
import { text } from './texts.ts'

const LEAST = 8
const empty = { current: '', next: '', repeated: '' }

export function PasswordForm() {
  const client = useQueryClient()
  const [typed, setTyped] = useState(empty)
  const [wasSent, setSent] = useState(false)
  const change = useMutation({
    mutationFn: () => changePassword(typed.current, typed.next),
    onSuccess: () => {
      setTyped(empty)
      setSent(false)
      void client.invalidateQueries({ queryKey: ['sessions'] })
      showToast({ kind: 'success', message: text('passwordChanged') })
    },
  })
  const errors = {
    current: typed.current === '' ? text('required') : undefined,
    next: typed.next.length < LEAST ? text('tooShort') : undefined,
    repeated: typed.repeated === typed.next ? undefined : text('differs'),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (Object.values(errors).every((error) => error === undefined)) change.mutate()
  }
  const field = (name: keyof typeof empty) => ({
    type: 'password' as const,
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    error: wasSent ? errors[name] : undefined,
    isRequired: true,
  })
  return (
    <Form onSubmit={submit}>
      <p>{text('passwordHint')}</p>
      <TextField
        label={text('currentPassword')}
        autoComplete="current-password"
        {...field('current')}
      />
      <TextField
        label={text('newPassword')}
        autoComplete="new-password"
        hint={text('leastHint')}
        {...field('next')}
      />
      <TextField label={text('repeat')} autoComplete="new-password" {...field('repeated')} />
      <ErrorLine error={change.error} />
      <Row>
        <Button type="submit" isPending={change.isPending}>
          {text('changePassword')}
        </Button>
      </Row>
    </Form>
  )
}
