import { formatDuration } from '../../platform/format.ts'
import type { ExecutionWithExchange } from './queries.ts'
import { text } from './texts.ts'
import styles from './TimelinePart.module.css'

const PHASES = [
  { name: 'prepare', label: 'phasePrepare' },
  { name: 'wait', label: 'phaseWait' },
  { name: 'dns', label: 'phaseDns' },
  { name: 'tcp', label: 'phaseTcp' },
  { name: 'tls', label: 'phaseTls' },
  { name: 'firstByte', label: 'phaseFirstByte' },
  { name: 'download', label: 'phaseDownload' },
  { name: 'process', label: 'phaseProcess' },
] as const

/** How long each phase of the exchange took, and when it began, as bars over one scale. */
export function TimelinePart({ timings }: { timings: ExecutionWithExchange['timings'] }) {
  if (timings === null) return <p>{text('noTimings')}</p>
  const durations = PHASES.map(({ name }) => timings[name] ?? 0)
  const sum = durations.reduce((before, ms) => before + ms, 0)
  const total = Math.max(timings.total ?? 0, sum, Number.MIN_VALUE)
  return (
    <table className={styles.timeline}>
      <caption>{text('totalTime', { time: formatDuration(timings.total ?? 0) })}</caption>
      <tbody>
        {PHASES.map(({ name, label }, index) => (
          <tr key={name}>
            <th scope="row">{text(label)}</th>
            <td className={styles.time}>{formatDuration(durations[index] ?? 0)}</td>
            <td className={styles.scale} aria-hidden>
              <svg width="100%" height="8" preserveAspectRatio="none" viewBox={`0 0 ${total} 1`}>
                <rect
                  x={durations.slice(0, index).reduce((before, ms) => before + ms, 0)}
                  y="0"
                  width={durations[index] ?? 0}
                  height="1"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
