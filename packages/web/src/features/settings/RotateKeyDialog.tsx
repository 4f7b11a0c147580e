import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { rotateKey, type ApiKey } from './api.ts'
import { NewKey } from './NewKey.tsx'
import { text } from './texts.ts'

const overlaps = ['0', '3600', '86400', '604800'] as const
type Overlap = (typeof overlaps)[number]

interface RotateKeyDialogProps {
  apiKey: ApiKey
  onClose: () => void
}

export function RotateKeyDialog({ apiKey: { id, name }, onClose }: RotateKeyDialogProps) {
  const client = useQueryClient()
  const [overlap, setOverlap] = useState<Overlap>('86400')
  const [key, setKey] = useState<string>()
  const rotation = useMutation({
    mutationFn: async () => setKey(await rotateKey(id, Number(overlap))),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  if (key !== undefined) return <NewKey value={key} onClose={onClose} />
  return (
    <FormDialog
      title={text('rotateTitle', { name })}
      isOpen
      onClose={onClose}
      submitLabel={text('rotate')}
      isPending={rotation.isPending}
      onSubmit={() => rotation.mutate()}
    >
      <p>{text('rotateHint')}</p>
      <Select
        label={text('overlap')}
        value={overlap}
        onChange={setOverlap}
        options={overlaps.map((seconds) => ({ id: seconds, label: text(`overlap.${seconds}`) }))}
      />
      <ErrorLine error={rotation.error} />
    </FormDialog>
  )
}
