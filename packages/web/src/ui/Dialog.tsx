import { X } from 'lucide-react'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { TextField } from './Field.tsx'
import { ErrorLine } from './States.tsx'
import { text } from './texts.ts'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons, right of "Cancel". */
  actions?: ReactNode
  isWide?: boolean
  closeLabel?: string
}

export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  isWide = false,
  closeLabel = text('cancel'),
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.shade ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={(isWide ? styles.wide : styles.modal) ?? ''}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <Button kind="quiet" label={text('close')} onPress={onClose}>
              <X size={16} aria-hidden />
            </Button>
          </header>
          <div className={styles.body}>{children}</div>
          <footer className={styles.footer}>
            <Button onPress={onClose}>{closeLabel}</Button>
            {actions}
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface FormDialogProps extends Omit<DialogProps, 'actions'> {
  submitLabel: string
  isPending: boolean
  onSubmit: () => void
  kind?: 'primary' | 'danger'
  disabledReason?: string | undefined
}

/** A dialog that asks for something and sends it, by its button or the Enter key. */
export function FormDialog({
  submitLabel,
  isPending,
  onSubmit,
  kind = 'primary',
  disabledReason,
  children,
  ...dialog
}: FormDialogProps) {
  const form = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && disabledReason === undefined) onSubmit()
  }
  return (
    <Dialog
      {...dialog}
      actions={
        <Button
          kind={kind}
          type="submit"
          form={form}
          isPending={isPending}
          disabledReason={disabledReason}
        >
          {submitLabel}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        {children}
      </form>
    </Dialog>
  )
}

/** What a dialog does when it is sent, and how that goes. */
export interface Action<Input = void> {
  isPending: boolean
  error: unknown
  mutate: (input: Input) => void
}

interface ConfirmDialogProps {
  title: string
  submitLabel: string
  onClose: () => void
  action: Action
  /** What has to be typed, for what cannot be undone. */
  name?: string
  /** What happens then. */
  children: ReactNode
}

/** Asks before something is taken away. */
export function ConfirmDialog({ name, action, children, ...dialog }: ConfirmDialogProps) {
  const [typed, setTyped] = useState('')
  const label = name === undefined ? undefined : text('typeToConfirm', { name })
  return (
    <FormDialog
      {...dialog}
      isOpen
      kind="danger"
      isPending={action.isPending}
      onSubmit={() => action.mutate()}
      disabledReason={typed.trim() === (name ?? '').trim() ? undefined : label}
    >
      {children}
      <ErrorLine error={action.error} />
      {label !== undefined && (
        <TextField label={label} value={typed} onChange={setTyped} autoComplete="off" autoFocus />
      )}
    </FormDialog>
  )
}
