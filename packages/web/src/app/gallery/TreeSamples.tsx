import { useMemo, useState } from 'react'
import { Section } from '../../ui/Page.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { VirtualTree, type TreeRow } from '../../ui/VirtualTree.tsx'
import styles from './Gallery.module.css'
import { text } from './texts.ts'

const FOLDERS = 100
const CHILDREN = 500

export function TreeSamples() {
  const [expanded, setExpanded] = useState(() => new Set(['folder-1']))
  const [selectedId, setSelectedId] = useState<string>()
  const rows = useMemo(() => rowsOf(expanded), [expanded])
  const toggle = ({ id }: TreeRow) => {
    const next = new Set(expanded)
    if (!next.delete(id)) next.add(id)
    setExpanded(next)
  }
  return (
    <Section title={text('trees')}>
      <div className={styles.panes}>
        <SplitPane
          sideLabel={text('trees')}
          side={
            <VirtualTree
              label={text('trees')}
              rows={rows}
              selectedId={selectedId}
              renderRow={({ name }) => name}
              onOpen={({ id }) => setSelectedId(id)}
              onToggle={toggle}
            />
          }
        >
          <p>{selectedId ?? text('hint')}</p>
        </SplitPane>
      </div>
    </Section>
  )
}

/** 50 000 leaves, when all folders are open. */
function rowsOf(expanded: ReadonlySet<string>): TreeRow[] {
  return Array.from({ length: FOLDERS }, (_, index) => `folder-${index + 1}`).flatMap(
    (id, index) => {
      const isExpanded = expanded.has(id)
      const folder = rowOf(id, 1, FOLDERS, index + 1)
      const children = Array.from({ length: isExpanded ? CHILDREN : 0 }, (_, child) =>
        rowOf(`${id}-${child + 1}`, 2, CHILDREN, child + 1),
      )
      return [{ ...folder, isExpandable: true, isExpanded }, ...children]
    },
  )
}

function rowOf(id: string, level: number, setSize: number, position: number): TreeRow {
  return { id, name: id, level, isExpandable: false, isExpanded: false, setSize, position }
}
