// Turns arguments into texts per option. `parseArgs` of Node knows neither options that may have a value
// (`--bail`, `--bail folder`) nor open families (`--reporter-junit-export x`), and pairing its tokens again is
// as long as this; a larger library would be a second description of the options beside the command table.
import { UsageError } from './command-error.ts'
import { nameOf, type Option, type OptionTable, type OptionTexts } from './option.ts'
import { suggest } from './suggestion.ts'

export interface ParsedArguments {
  texts: OptionTexts
  positionals: readonly string[]
}

/** Options whose names are not known beforehand, kept under the name they were written with. */
export interface OpenOptions {
  prefix: string
  isSwitch(name: string): boolean
}

export function parseArguments(
  args: readonly string[],
  table: OptionTable,
  open?: OpenOptions,
): ParsedArguments {
  const texts = new Map<string, string[]>()
  const positionals: string[] = []
  const rest = [...args]
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--') positionals.push(...rest.splice(0))
    else if (argument === '-' || !argument.startsWith('-')) positionals.push(argument)
    else if (splitShort(argument, table, rest)) continue
    else readOption(argument, rest)
  }
  return { texts, positionals }

  function readOption(argument: string, rest: string[]): void {
    const { name, inline } = splitInline(argument)
    if (open && name.startsWith(open.prefix)) {
      add(name.slice(2), inline ?? openValue(name, rest, open))
    } else {
      const [key, option] = findOption(name, table)
      add(key, readValue(name, option, inline, rest, table))
    }
  }

  function add(key: string, text: string): void {
    texts.set(key, [...(texts.get(key) ?? []), text])
  }
}

function splitInline(argument: string): { name: string; inline?: string } {
  const at = argument.indexOf('=')
  if (at < 0 || !argument.startsWith('--')) return { name: argument }
  return { name: argument.slice(0, at), inline: argument.slice(at + 1) }
}

/** `-kx` is `-k -x` and `-n3` is `-n 3`. Puts the parts back to be read one by one. */
function splitShort(argument: string, table: OptionTable, rest: string[]): boolean {
  if (argument.startsWith('--') || argument.length === 2) return false
  const first = argument.slice(0, 2)
  const takesValue = findOption(first, table)[1].takesValue === 'always'
  rest.unshift(first, takesValue ? argument.slice(2) : `-${argument.slice(2)}`)
  return true
}

function findOption(name: string, table: OptionTable): [string, Option<unknown>] {
  const entries = Object.entries(table)
  const found = entries.find(([, option]) => option.names.includes(name))
  if (found) return found
  const known = entries.flatMap(([, option]) => option.names)
  throw new UsageError(`Unknown option "${name}".${suggest(name, known)}`)
}

function readValue(
  name: string,
  option: Option<unknown>,
  inline: string | undefined,
  rest: string[],
  table: OptionTable,
): string {
  if (option.takesValue === 'never') {
    if (inline === undefined) return 'true'
    throw new UsageError(`Option "${name}" takes no value, but got "${inline}".`)
  }
  if (inline !== undefined) return inline
  const next = rest[0]
  if (option.takesValue === 'maybe') {
    return next !== undefined && option.acceptsNext(next) ? (rest.shift() ?? '') : 'true'
  }
  if (next === undefined || isLongOption(next, table)) {
    throw new UsageError(`Option "${nameOf(option)}" needs a value: ${option.label}.`)
  }
  return rest.shift() ?? ''
}

function isLongOption(argument: string, table: OptionTable): boolean {
  const { name } = splitInline(argument)
  return name.startsWith('--') && Object.values(table).some(({ names }) => names.includes(name))
}

function openValue(name: string, rest: string[], open: OpenOptions): string {
  const next = rest[0]
  if (next === undefined || next.startsWith('-') || open.isSwitch(name)) return 'true'
  return rest.shift() ?? ''
}
