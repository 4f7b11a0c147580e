import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from './ExecutionDetail.module.css'
import { Outcome } from './Outcome.tsx'
import type { Execution } from './queries.ts'
import { text } from './texts.ts'

const TESTS_A_STEP = 100
const order = ['failed', 'passed', 'skipped']

/** The failed ones first. */
export function TestList({ tests }: Pick<Execution, 'tests'>) {
  const [most, setMost] = useState(TESTS_A_STEP)
  if (tests.length === 0) return <p>{text('noTests')}</p>
  const sorted = tests.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  const hidden = tests.length - most
  return (
    <div className={styles.tests}>
      <ul className={styles.tests} aria-label={text('tests')}>
        {sorted.slice(0, most).map(({ name, status, error }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- names are given twice, and the list never changes
          <li key={at} className={styles.test} data-status={status}>
            <div className={styles.line}>
              <Outcome outcome={status} />
              <span>{name || text('unnamed')}</span>
            </div>
            {error && <pre className={styles.message}>{error.message}</pre>}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button onPress={() => setMost(most + TESTS_A_STEP)}>
          {text('moreTests', { count: hidden })}
        </Button>
      )}
    </div>
  )
}
