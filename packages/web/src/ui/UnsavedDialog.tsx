import type { Leaving } from '../platform/unsaved.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { text } from './texts.ts'

/** Asks who is about to leave unsaved changes. */
export function UnsavedDialog({ leaving }: { leaving: Leaving }) {
  return (
    <Dialog
      title={text('unsavedTitle')}
      isOpen={leaving.isAsked}
      onClose={leaving.stay}
      closeLabel={text('stay')}
      actions={<Button onPress={leaving.leave}>{text('leave')}</Button>}
    >
      {text('unsavedHint')}
    </Dialog>
  )
}
