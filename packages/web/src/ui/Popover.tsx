import type { ReactNode } from 'react'
import { Popover as AriaPopover } from 'react-aria-components'
import styles from './Popover.module.css'

export function Popover({ children }: { children: ReactNode }) {
  return <AriaPopover className={styles.popover ?? ''}>{children}</AriaPopover>
}
