import { Folder, FolderOpen, MessageSquareQuote } from 'lucide-react'
import type { ItemKind } from '../../platform/paths.ts'
import { Method } from '../../ui/Status.tsx'
import styles from './CollectionTree.module.css'

interface ItemIconProps {
  kind: ItemKind | undefined
  method: string | null | undefined
  isExpanded?: boolean
}

export function ItemIcon({ kind, method, isExpanded = false }: ItemIconProps) {
  if (kind === 'folder')
    return isExpanded ? (
      <FolderOpen className={styles.icon} size={15} aria-hidden />
    ) : (
      <Folder className={styles.icon} size={15} aria-hidden />
    )
  if (kind === 'example')
    return <MessageSquareQuote className={styles.icon} size={15} aria-hidden />
  return kind === 'request' ? <Method name={method ?? 'GET'} isAligned /> : null
}
