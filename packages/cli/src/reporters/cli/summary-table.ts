import { deviationOf, type RunSummary, type Statistics } from '@posthorn/runner'
import Table from 'cli-table3'
import { formatDuration, formatSize } from './format.ts'
import type { Look } from './look.ts'

/** What was executed and what failed, and how long it took. */
export function renderSummary(summary: RunSummary, isVerbose: boolean, look: Look): string {
  const table = new Table({
    chars: look.symbols.isUnicode ? {} : plainLines,
    colAligns: ['right', 'right', 'right'],
    style: { head: [], border: look.isColored ? ['gray'] : [] },
  })
  table.push(['', 'executed', 'failed'])
  for (const row of countRows(summary, look)) table.push(row)
  for (const content of sentences(summary, isVerbose, look)) {
    table.push([{ content, colSpan: 3, hAlign: 'left' }])
  }
  return `${table.toString()}\n`
}

function countRows({ stats }: RunSummary, { style }: Look): string[][] {
  const rows = [
    ['iterations', stats.iterations],
    ['requests', stats.requests],
    ['test-scripts', stats.testScripts],
    ['prerequest-scripts', stats.prerequestScripts],
    ['assertions', stats.assertions],
  ] as const
  return rows.map(([label, { total, failed }]) => {
    const paint = failed > 0 ? style.red : style.green
    return [paint(label), String(total), failed > 0 ? style.red(String(failed)) : '0']
  })
}

function sentences(summary: RunSummary, isVerbose: boolean, look: Look): string[] {
  const durationMs = Date.parse(summary.finishedAt) - Date.parse(summary.startedAt)
  return [
    `total run duration: ${formatDuration(durationMs, look.symbols)}`,
    `total data received: ${formatSize(summary.receivedBytes)} (approx)`,
    ...average('response time', summary.responseTime, look),
    ...(isVerbose ? average('DNS lookup time', summary.dnsTime, look) : []),
    ...(isVerbose ? average('first byte time', summary.firstByteTime, look) : []),
  ]
}

/** `average response time: 19ms [min: 3ms, max: 27ms, s.d.: 11ms]`, when there is something to average. */
function average(label: string, statistics: Statistics, { symbols }: Look): string[] {
  if (statistics.count === 0) return []
  const ms = (value: number) => formatDuration(value, symbols)
  const { average, min, max } = statistics
  const spread = `min: ${ms(min)}, max: ${ms(max)}, s.d.: ${ms(deviationOf(statistics))}`
  return [`average ${label}: ${ms(average)} [${spread}]`]
}

const plainLines = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
} as const
