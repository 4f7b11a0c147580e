import { CodeBlock } from '../../../ui/Copy.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Stack } from '../../../ui/Page.tsx'
import { Notice } from '../../../ui/Status.tsx'
import { text } from '../texts.ts'

interface SetupLinkProps {
  name: string
  link: string
  onClose: () => void
}

/** A link that is shown once. */
export function SetupLink({ name, link, onClose }: SetupLinkProps) {
  return (
    <Dialog title={text('linkTitle', { name })} isOpen onClose={onClose} closeLabel={text('done')}>
      <Stack>
        <Notice tone="warning">{text('linkHint')}</Notice>
        <CodeBlock value={link} name={text('link')} />
      </Stack>
    </Dialog>
  )
}
