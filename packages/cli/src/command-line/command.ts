// A command is declared once; its help, its errors and its reading of arguments come from the declaration.
import { UsageError } from './command-error.ts'
import { flag, type OptionTable, type OptionTexts, type OptionValues } from './option.ts'
import { parseArguments, type OpenOptions } from './parse-arguments.ts'
import type { Shell } from './shell.ts'

export interface CommandDescription<Table extends OptionTable> {
  /** The words that call it, e.g. `collection run`. */
  name: string
  /** A shorter way to call it. */
  alias?: string
  summary: string
  argument?: { label: string; description: string; hint?: string; isRepeatable?: boolean }
  options: Table
  openOptions?: OpenOptions & { help: readonly { label: string; description: string }[] }
  /** Texts that hold where the command line gives none, such as option files. */
  defaults?(shell: Shell): Promise<OptionTexts>
  run(input: CommandInput<Table>, shell: Shell): Promise<number>
}

export interface CommandInput<Table extends OptionTable> {
  argument: string
  /** All arguments, of a command whose argument is repeatable. */
  positionals: readonly string[]
  options: OptionValues<Table>
  /** Values of the open options, under their names without dashes in front. */
  open: OptionTexts
}

/** A command of the table, whatever its options are. */
export type Command = Pick<
  CommandDescription<OptionTable>,
  'name' | 'alias' | 'summary' | 'argument' | 'options' | 'openOptions'
> & {
  /** Whether `execute` also answers `--help`. */
  answersHelp?: boolean
  /** Gives the exit code. */
  execute(args: readonly string[], shell: Shell): Promise<number>
}

export const commonOptions = {
  help: flag('-h, --help', 'Show this help'),
  version: flag('-v, --version', 'Show the version'),
} satisfies OptionTable

export function defineCommand<Table extends OptionTable>(
  description: CommandDescription<Table>,
): Command {
  const execute = async (args: readonly string[], shell: Shell) => {
    const { texts, positionals } = parseArguments(
      args,
      description.options,
      description.openOptions,
    )
    const argument = onlyArgument(description, positionals)
    const merged = new Map([...((await description.defaults?.(shell)) ?? []), ...texts])
    const options = readOptions(description.options, merged)
    const open = new Map([...merged].filter(([key]) => !Object.hasOwn(description.options, key)))
    return description.run({ argument, positionals, options, open }, shell)
  }
  return { ...description, execute }
}

type Described = Pick<CommandDescription<OptionTable>, 'argument'>

function onlyArgument({ argument }: Described, positionals: readonly string[]): string {
  const [first, ...others] = argument ? positionals : ['', ...positionals]
  if (others.length > 0 && !argument?.isRepeatable) {
    throw new UsageError(`Unexpected argument "${others[0]}".`, argument?.hint)
  }
  if (first === undefined) throw new UsageError(`The argument ${argument?.label} is missing.`)
  return first
}

function readOptions<Table extends OptionTable>(
  table: Table,
  texts: OptionTexts,
): OptionValues<Table> {
  const values = Object.entries(table)
    .filter(([key]) => texts.has(key))
    .map(([key, option]) => [key, option.read(texts.get(key) ?? [])])
  // The mapped type says for every key what the entry's own `read` gives; entries cannot carry that.
  return Object.fromEntries(values) as OptionValues<Table>
}
