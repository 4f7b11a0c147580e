import Table from 'cli-table3'
import type { Look } from './look.ts'

/** A failure as its row tells it. */
export interface ListedFailure {
  name: string
  message: string
  at: string
  test?: string
  /** Names from the outermost folder to the request. */
  path: readonly string[]
  /** Only when the run has several iterations, counted from one. */
  iteration?: number
}

export function renderFailures(failures: readonly ListedFailure[], { style }: Look): string {
  const table = new Table({
    head: ['#', 'failure', 'detail'].map((title) => style.red(title)),
    chars: noLines,
    colAligns: ['right', 'left', 'left'],
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1 },
  })
  const width = String(failures.length).length
  for (const [index, failure] of failures.entries()) {
    table.push(['', '', ''])
    table.push([`${String(index + 1).padStart(width, '0')}.`, kindOf(failure), detailOf(failure)])
  }
  return `${table.toString().replaceAll(/ +$/gm, '')}\n`
}

function kindOf({ name, iteration }: ListedFailure): string {
  return iteration === undefined ? name : `${name}\niteration: ${iteration}`
}

function detailOf({ test, message, at, path }: ListedFailure): string {
  return [test ?? '', message, `at ${at}`, `inside "${path.join(' / ')}"`].join('\n')
}

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
} as const
