// What every process tells of itself, under the names that dashboards know.
import { performance } from 'node:perf_hooks'
import { version } from '../../version.ts'
import type { Database } from '../database/database.ts'
import type { Metrics } from './registry.ts'

export function addProcessMetrics(metrics: Metrics, db: Database): void {
  const one = (read: () => number) => () => [{ value: read() }]
  metrics.gauge('posthorn_build_info', 'Which version runs', () => [
    { labels: { version, engine: db.engine }, value: 1 },
  ])
  metrics.gauge(
    'process_start_time_seconds',
    'When the process started, in seconds since 1970',
    one(() => performance.timeOrigin / 1000),
  )
  metrics.gauge('process_cpu_seconds_total', 'Time on all processors', one(cpuSeconds), 'counter')
  metrics.gauge(
    'process_resident_memory_bytes',
    'Memory of the process',
    one(() => process.memoryUsage.rss()),
  )
  metrics.gauge(
    'nodejs_heap_size_used_bytes',
    'Memory of JavaScript objects',
    one(() => process.memoryUsage().heapUsed),
  )
  metrics.gauge(
    'nodejs_external_memory_bytes',
    'Memory of buffers and the like',
    one(() => process.memoryUsage().external),
  )
  metrics.gauge(
    'nodejs_eventloop_active_seconds_total',
    'Time in which the event loop was busy',
    one(() => performance.eventLoopUtilization().active / 1000),
    'counter',
  )
  metrics.gauge('posthorn_database_connections', 'Connections to the database, by state', () => {
    const { open, idle } = db.pool()
    return [
      { labels: { state: 'busy' }, value: open - idle },
      { labels: { state: 'idle' }, value: idle },
    ]
  })
  metrics.gauge(
    'posthorn_database_waiting',
    'Queries and transactions that wait for a connection',
    one(() => db.pool().waiting),
  )
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
