import styles from './ConsolePart.module.css'
import type { ExecutionWithExchange } from './queries.ts'
import { text } from './texts.ts'

/** What scripts wrote to the console, a line each. */
export function ConsolePart({ lines }: { lines: NonNullable<ExecutionWithExchange['console']> }) {
  if (lines.length === 0) return <p>{text('noConsole')}</p>
  return (
    <ol className={styles.lines} aria-label={text('console')}>
      {lines.map(({ level, text: line }, index) => (
        // Lines have no name of their own, and never change.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} data-level={level}>
          <span className={styles.level}>{level}</span> {line}
        </li>
      ))}
    </ol>
  )
}
