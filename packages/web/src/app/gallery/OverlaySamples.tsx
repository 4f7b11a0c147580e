import { useState } from 'react'
import { paths } from '../../platform/paths.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog, Dialog, FormDialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Row, Section } from '../../ui/Page.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { UnsavedDialog } from '../../ui/UnsavedDialog.tsx'
import { text } from './texts.ts'

const dialogs = ['dialog', 'formDialog', 'confirmDialog'] as const

export function OverlaySamples() {
  const [open, setOpen] = useState<(typeof dialogs)[number] | 'unsaved'>()
  const close = () => setOpen(undefined)
  const form = { isOpen: true, onClose: close, isPending: false, onSubmit: close }
  return (
    <Section title={text('overlays')}>
      <Row>
        {dialogs.map((name) => (
          <Button key={name} onPress={() => setOpen(name)}>
            {text('open', { name: text(name) })}
          </Button>
        ))}
        <Button onPress={() => setOpen('unsaved')}>{text('open', { name: '…' })}</Button>
        <Menu
          label={text('menu')}
          heading={text('sample')}
          trigger={<Button>{text('open', { name: text('menu') })}</Button>}
          actions={[
            { id: 'link', label: text('sample'), href: paths.home() },
            { id: 'off', label: text('other'), disabledReason: text('reason') },
          ]}
        />
        <Button onPress={showMessages}>{text('open', { name: text('message') })}</Button>
      </Row>
      <Dialog title={text('dialog')} isOpen={open === 'dialog'} onClose={close} isWide>
        {text('hint')}
      </Dialog>
      {open === 'formDialog' && (
        <FormDialog title={text('formDialog')} submitLabel={text('sample')} {...form}>
          <TextField label={text('sample')} />
        </FormDialog>
      )}
      {open === 'confirmDialog' && (
        <ConfirmDialog
          title={text('confirmDialog')}
          name={text('sample')}
          submitLabel={text('sample')}
          onClose={close}
          action={{ isPending: false, error: null, mutate: close }}
        >
          <p>{text('hint')}</p>
        </ConfirmDialog>
      )}
      <UnsavedDialog leaving={{ isAsked: open === 'unsaved', leave: close, stay: close }} />
    </Section>
  )
}

function showMessages() {
  showToast({
    kind: 'success',
    message: text('done'),
    action: { label: text('undo'), onPress: () => {} },
  })
  showToast({ kind: 'failure', message: text('failed') })
}
