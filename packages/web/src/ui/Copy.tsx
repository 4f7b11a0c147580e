import { Check, Copy as CopyIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from './Button.tsx'
import styles from './Copy.module.css'
import { text } from './texts.ts'

const SHOWN_MS = 2000

interface CopyProps {
  value: string
  /** What it is, for the label of the button. */
  name: string
}

export function CopyButton({ value, name }: CopyProps) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await copyText(value)
    setCopied(true)
    setTimeout(() => setCopied(false), SHOWN_MS)
  }
  return (
    <Button
      kind="quiet"
      label={isCopied ? text('copied') : text('copyName', { name })}
      onPress={() => void copy()}
    >
      {isCopied ? <Check size={15} aria-hidden /> : <CopyIcon size={15} aria-hidden />}
    </Button>
  )
}

/** An id or an address, to read and to copy. */
export function CopyField({ value, name }: CopyProps) {
  return (
    <span className={styles.field}>
      <code className={styles.value}>{value}</code>
      <CopyButton value={value} name={name} />
    </span>
  )
}

/** A command or a text over several lines. */
export function CodeBlock({ value, name }: CopyProps) {
  return (
    <div className={styles.block}>
      <pre className={styles.pre} tabIndex={0} aria-label={name} role="region">
        {value}
      </pre>
      <CopyButton value={value} name={name} />
    </div>
  )
}

/** Also where the page came over plain HTTP, in which browsers keep the clipboard to themselves. */
async function copyText(value: string): Promise<void> {
  if (isSecureContext) return navigator.clipboard.writeText(value)
  const area = document.createElement('textarea')
  area.value = value
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
