import { useQuery } from '@tanstack/react-query'
import { Download, GitCompare, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { answerOf, api, serverUrl } from '../../platform/client.ts'
import { useDeletion } from '../../platform/deletion.ts'
import { paths } from '../../platform/paths.ts'
import { useSession } from '../../platform/session.ts'
import { useGo } from '../../platform/url-state.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/Copy.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { ChooseRunDialog } from './ChooseRunDialog.tsx'
import { collectionRightsQuery, type Run } from './queries.ts'
import { text } from './texts.ts'

const formats = { junit: 'JUnit', html: 'HTML', json: 'JSON' } as const

export function RunActions({ run }: { run: Run }) {
  const [open, setOpen] = useState<'compare' | 'delete'>()
  const close = () => setOpen(undefined)
  const mayDelete = useMayDelete(run)
  return (
    <>
      <Button onPress={() => setOpen('compare')}>
        <GitCompare size={15} aria-hidden />
        {text('compare')}
      </Button>
      {Object.entries(formats).map(([format, name]) => (
        <LinkButton
          key={format}
          href={serverUrl(`/v1/runs/${encodeURIComponent(run.id)}/report?format=${format}`)}
          isDownload
        >
          <Download size={15} aria-hidden />
          <span className="visually-hidden">{text('download')}</span> {name}
        </LinkButton>
      ))}
      <CopyButton value={run.url} name={text('link')} />
      <Button
        onPress={() => setOpen('delete')}
        disabledReason={mayDelete ? undefined : text('mayNotDelete')}
      >
        <Trash2 size={15} aria-hidden />
        {text('deleteRun')}
      </Button>
      {open === 'compare' && <ChooseRunDialog run={run} onClose={close} />}
      {open === 'delete' && <DeleteDialog run={run} onClose={close} />}
    </>
  )
}

/** The server has the last word; here it is said before. */
function useMayDelete({ user, collection }: Run): boolean {
  const session = useSession()
  const isOwn = user.id === session.user.id || session.roles.includes('super-admin')
  const { data } = useQuery({
    ...collectionRightsQuery(collection.id ?? ''),
    enabled: !isOwn && collection.id !== null,
  })
  return isOwn || (data?.delete ?? false)
}

function DeleteDialog({ run, onClose }: { run: Run; onClose: () => void }) {
  const go = useGo()
  const removal = useDeletion({
    kind: 'run',
    id: run.id,
    remove: () => answerOf(api.DELETE('/v1/runs/{runId}', { params: { path: { runId: run.id } } })),
    onDeleted: () => {
      showToast({ kind: 'success', message: text('deleted') })
      return go(run.workspaceId === null ? paths.home() : paths.runs(run.workspaceId))
    },
  })
  return (
    <ConfirmDialog
      title={text('deleteTitle')}
      name={run.collection.name}
      onClose={onClose}
      submitLabel={text('deleteRun')}
      action={removal}
    >
      <p>{text('deleteHint')}</p>
    </ConfirmDialog>
  )
}
