import { Dialog } from '../ui/Dialog.tsx'
import { text } from '../app/texts.ts'
import { text as kitText } from '../ui/texts.ts'
import styles from './Frame.module.css'

const rows = [
  ['Ctrl K', 'keySearch'],
  ['Ctrl S', 'keySave'],
  ['?', 'keyHelp'],
  ['g h', 'keyGoHome'],
  ['g c', 'keyGoCollections'],
  ['g e', 'keyGoEnvironments'],
  ['g r', 'keyGoRuns'],
  ['j k', 'keyRows'],
  ['F6', 'keyRegion'],
] as const

export function KeyHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog
      title={text('helpTitle')}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={kitText('close')}
    >
      <dl className={styles.keys}>
        {rows.map(([keys, id]) => (
          <div key={keys} style={{ display: 'contents' }}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text(id)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
