import { Button } from '../../ui/Button.tsx'
import { Row } from '../../ui/Page.tsx'
import { Notice } from '../../ui/Status.tsx'
import { Time } from '../../ui/Time.tsx'
import { text } from './texts.ts'
import type { Edit } from './use-environment-edit.ts'

interface EditNoticesProps {
  edit: Edit
  readOnlyReason: string | undefined
}

/** What somebody has to know before they go on editing. */
export function EditNotices({ edit, readOnlyReason }: EditNoticesProps) {
  return (
    <>
      {readOnlyReason !== undefined && <Notice tone="info">{readOnlyReason}</Notice>}
      {edit.restoredAt !== undefined && (
        <Notice tone="info">
          {text('restored')} <Time at={edit.restoredAt} />
        </Notice>
      )}
      {edit.conflict && (
        <Notice tone="warning">
          <Row>
            {text('elsewhere')}
            <Button onPress={() => edit.compare(true)}>{text('compareVersions')}</Button>
          </Row>
        </Notice>
      )}
    </>
  )
}
