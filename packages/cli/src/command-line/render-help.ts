import { commonOptions, type Command } from './command.ts'
import type { Option } from './option.ts'

type Row = readonly [left: string, right: string]

const common = Object.values(commonOptions).map(optionRow)

/** The help of one command. */
export function renderCommandHelp(command: Command): string {
  const { argument, openOptions } = command
  const usage = ['posthorn', command.name, argument?.label, '[options]'].filter(Boolean).join(' ')
  const options = Object.values(command.options).map(optionRow)
  const open = (openOptions?.help ?? []).map(({ label, description }): Row => [
    `    ${label}`,
    description,
  ])
  return [
    `Usage: ${usage}\n${command.alias ? `       also: posthorn ${command.alias}\n` : ''}`,
    `${command.summary}\n`,
    argument ? `Arguments:\n${renderRows([[argument.label, argument.description]])}` : '',
    `Options:\n${renderRows([...options, ...open, ...common])}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** The help of the program, or of the commands that begin with the given words. */
export function renderCommandList(commands: readonly Command[], words: string): string {
  const rows = commands.map(({ name, argument, summary }): Row => [
    [name, argument?.label].filter(Boolean).join(' '),
    summary,
  ])
  return [
    `Usage: ${['posthorn', words, '<command>', '[options]'].filter(Boolean).join(' ')}\n`,
    `Commands:\n${renderRows(rows)}`,
    `Options:\n${renderRows(common)}`,
    'Run "posthorn <command> --help" for the options of a command.\n',
  ].join('\n')
}

function optionRow({ names, label, description }: Option<unknown>): Row {
  const flags = names.join(', ')
  const aligned = flags.startsWith('--') ? `    ${flags}` : flags
  return [[aligned, label].filter(Boolean).join(' '), description]
}

function renderRows(rows: readonly Row[]): string {
  const width = Math.min(44, Math.max(...rows.map(([left]) => left.length)))
  return rows.map((row) => renderRow(row, width)).join('')
}

function renderRow([left, right]: Row, width: number): string {
  const gap =
    left.length > width ? `\n${' '.repeat(width + 4)}` : ' '.repeat(width - left.length + 2)
  return `  ${left}${gap}${right}\n`
}
