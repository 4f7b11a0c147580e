import { basePath } from '../platform/base-path.ts'
import { useCalls, type Call } from '../platform/calls.ts'
import { CodeBlock } from '../ui/Copy.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { text as kitText } from '../ui/texts.ts'
import { text } from './texts.ts'

/** The calls of this page, to repeat them from a terminal. */
export function ApiDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const calls = useCalls()
  return (
    <Dialog
      title={text('apiTitle')}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={kitText('close')}
      isWide
    >
      <p>{text('apiHint')}</p>
      <CodeBlock name={text('apiTitle')} value={calls.map(toCurl).join('\n')} />
    </Dialog>
  )
}

/** Bodies are left out: they may hold what somebody typed. */
function toCurl({ method, path }: Call): string {
  const verb = method === 'GET' ? '' : ` -X ${method}`
  const url = `${location.origin}${basePath}${path}`.replaceAll("'", '%27')
  return `curl${verb} -H "X-Api-Key: $POSTHORN_API_KEY" '${url}'`
}
