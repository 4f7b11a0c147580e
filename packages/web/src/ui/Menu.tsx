import type { ReactNode } from 'react'
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components'
import styles from './Field.module.css'
import { Popover } from './Popover.tsx'

export interface MenuAction {
  id: string
  label: string
  icon?: ReactNode
  onAction?: () => void
  href?: string
  /** Why it may not be chosen; it is shown beside it. */
  disabledReason?: string | undefined
}

interface MenuProps {
  label: string
  /** The button that opens it. */
  trigger: ReactNode
  actions: readonly MenuAction[]
  heading?: string
}

export function Menu({ label, trigger, actions, heading }: MenuProps) {
  const items = actions.map(({ id, label: text, icon, onAction, href, disabledReason }) => (
    <MenuItem
      key={id}
      id={id}
      className={styles.option ?? ''}
      textValue={text}
      isDisabled={disabledReason !== undefined}
      {...(onAction && { onAction })}
      {...(href !== undefined && { href })}
    >
      {icon}
      <span>
        {text}
        {disabledReason !== undefined && <span className={styles.hint}> ({disabledReason})</span>}
      </span>
    </MenuItem>
  ))
  return (
    <MenuTrigger>
      {trigger}
      <Popover>
        <AriaMenu className={styles.list ?? ''} aria-label={label}>
          {heading === undefined ? (
            items
          ) : (
            <MenuSection>
              <Header className={styles.hint ?? ''}>{heading}</Header>
              {items}
            </MenuSection>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
