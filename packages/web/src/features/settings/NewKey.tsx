import { CodeBlock } from '../../ui/Copy.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/Page.tsx'
import { Notice } from '../../ui/Status.tsx'
import { text } from './texts.ts'

/** A key that is shown once. */
export function NewKey({ value, onClose }: { value: string; onClose: () => void }) {
  return (
    <Dialog title={text('keyTitle')} isOpen onClose={onClose} closeLabel={text('done')}>
      <Stack>
        <Notice tone="warning">{text('keyOnce')}</Notice>
        <CodeBlock value={value} name={text('keyTitle')} />
      </Stack>
    </Dialog>
  )
}
