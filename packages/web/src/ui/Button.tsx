import type { ReactNode } from 'react'
import { Button as AriaButton, Focusable, Link as AriaLink } from 'react-aria-components'
import styles from './Button.module.css'
import { Tooltip, TooltipTrigger } from './Tooltip.tsx'
import { classes } from './classes.ts'

export type ButtonKind = 'plain' | 'primary' | 'danger' | 'quiet'

interface ButtonProps {
  children: ReactNode
  kind?: ButtonKind
  onPress?: () => void
  type?: 'button' | 'submit'
  form?: string
  /** Why it may not be pressed: it stays visible and says so. */
  disabledReason?: string | undefined
  isPending?: boolean
  /** Names it where `children` is an icon alone. */
  label?: string
  slot?: string
}

export function Button({
  children,
  kind = 'plain',
  onPress,
  type = 'button',
  form,
  disabledReason,
  isPending = false,
  label,
  slot,
}: ButtonProps) {
  const className = classes(styles.button, styles[kind], label !== undefined && styles.icon)
  if (disabledReason !== undefined) {
    return (
      <TooltipTrigger delay={0}>
        <Focusable>
          <button type="button" className={className} aria-disabled="true" aria-label={label}>
            {children}
          </button>
        </Focusable>
        <Tooltip>{disabledReason}</Tooltip>
      </TooltipTrigger>
    )
  }
  const button = (
    <AriaButton
      className={className}
      type={type}
      isPending={isPending}
      {...(form !== undefined && { form })}
      {...(onPress && { onPress })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(slot !== undefined && { slot })}
    >
      {children}
    </AriaButton>
  )
  if (label === undefined) return button
  return (
    <TooltipTrigger>
      {button}
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  )
}

interface LinkProps {
  children: ReactNode
  /** Within the UI, without the path of the installation. */
  href: string
  /** It leads to the page that is shown. */
  isCurrent?: boolean
}

export function Link({ children, href, isCurrent = false }: LinkProps) {
  return (
    <AriaLink href={href} {...(isCurrent && { 'aria-current': 'page' as const })}>
      {children}
    </AriaLink>
  )
}

interface LinkButtonProps extends LinkProps {
  kind?: ButtonKind
  /** Saves the answer instead of going there; then `href` is the full path. */
  isDownload?: boolean
}

export function LinkButton({
  children,
  href,
  kind = 'plain',
  isDownload = false,
}: LinkButtonProps) {
  const className = classes(styles.button, styles[kind])
  if (isDownload) {
    return (
      <a className={className} href={href} download>
        {children}
      </a>
    )
  }
  return (
    <AriaLink className={className} href={href}>
      {children}
    </AriaLink>
  )
}
