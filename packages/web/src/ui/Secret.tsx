import styles from './Secret.module.css'
import { text } from './texts.ts'

/** As many whatever is hidden, so that nothing is told of its length. */
const DOTS = '••••••••••'

/** Stands for a value that is not shown. */
export function SecretDots() {
  return (
    <span className={styles.dots} role="img" aria-label={text('hidden')}>
      {DOTS}
    </span>
  )
}
