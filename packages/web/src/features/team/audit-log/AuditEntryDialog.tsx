import { useQuery } from '@tanstack/react-query'
import { CodeBlock, CopyField } from '../../../ui/Copy.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Facts, List, Section, Stack } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Time } from '../../../ui/Time.tsx'
import { relatedQuery, type AuditEntry } from './audit.ts'
import { text } from '../texts.ts'

interface AuditEntryDialogProps {
  entry: AuditEntry
  onClose: () => void
}

/** One entry with all that is known of it. */
export function AuditEntryDialog({ entry, onClose }: AuditEntryDialogProps) {
  const { actor } = entry.data
  return (
    <Dialog
      title={text('entry', { id: String(entry.id) })}
      isOpen
      isWide
      onClose={onClose}
      closeLabel={text('close')}
    >
      <Stack>
        <p>{entry.message}</p>
        <Facts
          facts={[
            [text('time'), <Time key="time" at={entry.timestamp} />],
            [text('actor'), actor.name || actor.username],
            [text('ip'), entry.ip],
            [text('userAgent'), entry.userAgent],
          ]}
        />
        <Region query={useQuery(relatedQuery(entry))} rows={2}>
          {({ whole, related }) => (
            <Stack>
              {whole?.requestId && (
                <Facts
                  facts={[
                    [
                      text('requestId'),
                      <CopyField key="id" value={whole.requestId} name={text('requestId')} />,
                    ],
                  ]}
                />
              )}
              {related.length > 0 && (
                <Section title={text('related')}>
                  <List
                    items={related.map(({ id, action, message }) => ({
                      id: String(id),
                      content: (
                        <>
                          <code>{action}</code> {message}
                        </>
                      ),
                    }))}
                  />
                </Section>
              )}
              <Section title={text('wholeEntry')}>
                <CodeBlock
                  value={JSON.stringify(whole ?? entry, null, 2)}
                  name={text('wholeEntry')}
                />
              </Section>
            </Stack>
          )}
        </Region>
      </Stack>
    </Dialog>
  )
}
