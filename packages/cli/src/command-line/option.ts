// An option is written once: its flags, its help text and how its value is read. The same reading serves the
// command line and the option files, so both speak in texts.
import { UsageError } from './command-error.ts'

export interface Option<Value> {
  /** As written, e.g. `-e` and `--environment`. */
  names: readonly string[]
  /** `<path>` for a required value, `[modifiers]` for an optional one. */
  label?: string
  takesValue: 'never' | 'maybe' | 'always'
  /** Whether a following argument is the value of an option that only may have one. */
  acceptsNext(argument: string): boolean
  description: string
  read(texts: readonly string[]): Value
}

export type OptionTable = Readonly<Record<string, Option<unknown>>>

/** The texts given for each option, by its key in the table. */
export type OptionTexts = ReadonlyMap<string, readonly string[]>

export type OptionValues<Table extends OptionTable> = {
  readonly [Key in keyof Table]?: Table[Key] extends Option<infer Value> ? Value : never
}

/** `-e, --environment <path>`: names, then the label of the value. */
function describe(flags: string, description: string): Omit<Option<unknown>, 'read'> {
  const names = flags.match(/(?<=^|[\s,])--?[a-z][a-z-]*/g) ?? []
  const label = /[<[].*$/.exec(flags)?.[0]
  const takesValue = label === undefined ? 'never' : label.startsWith('<') ? 'always' : 'maybe'
  return { names, takesValue, acceptsNext: () => false, description, ...(label && { label }) }
}

/** The longest name, which is how messages call the option. */
export function nameOf(option: Pick<Option<unknown>, 'names'>): string {
  return option.names.toSorted((a, b) => b.length - a.length)[0] ?? ''
}

export function flag(flags: string, description: string): Option<boolean> {
  return { ...describe(flags, description), read: (texts) => texts.at(-1) !== 'false' }
}

export function text(flags: string, description: string): Option<string> {
  return { ...describe(flags, description), read: (texts) => texts.at(-1) ?? '' }
}

/** A repeatable option. */
export function texts(flags: string, description: string): Option<readonly string[]> {
  return { ...describe(flags, description), read: (texts) => texts }
}

/** Repeatable or comma separated. */
export function list(flags: string, description: string): Option<readonly string[]> {
  return { ...describe(flags, description), read: splitCommas }
}

export function splitCommas(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(',').map((part) => part.trim())).filter(Boolean)
}

export function positiveInteger(flags: string, description: string): Option<number> {
  return integerFrom(1, flags, description)
}

/** Zero is allowed and means none or unlimited. */
export function milliseconds(flags: string, description: string): Option<number> {
  return integerFrom(0, flags, description)
}

function integerFrom(least: number, flags: string, description: string): Option<number> {
  const shape = describe(flags, description)
  const read = (texts: readonly string[]) => {
    const value = texts.at(-1) ?? ''
    if (!/^\d+$/.test(value) || Number(value) < least || !Number.isSafeInteger(Number(value))) {
      const zero = least === 0 ? ' or 0' : ''
      throw new UsageError(`${nameOf(shape)} must be a positive integer${zero}, not "${value}".`)
    }
    return Number(value)
  }
  return { ...shape, read }
}

export function choice<const Choice extends string>(
  flags: string,
  choices: readonly Choice[],
  description: string,
): Option<Choice> {
  const shape = describe(flags, description)
  const read = (texts: readonly string[]) => {
    const found = choices.find((choice) => choice === texts.at(-1))
    if (found !== undefined) return found
    throw new UsageError(
      `${nameOf(shape)} must be one of ${choices.join(', ')}, not "${texts.at(-1)}".`,
    )
  }
  return { ...shape, read }
}

/** Repeatable `key=value`, split at the first `=`. */
export function assignments(flags: string, description: string): Option<readonly Assignment[]> {
  const shape = describe(flags, description)
  const read = (texts: readonly string[]) =>
    texts.map((text) => {
      const at = text.indexOf('=')
      if (at > 0) return { key: text.slice(0, at), value: text.slice(at + 1) }
      throw new UsageError(`${nameOf(shape)} must have the form key=value, not "${text}".`)
    })
  return { ...shape, read }
}

export interface Assignment {
  key: string
  value: string
}

/** A flag that may carry a comma list of modifiers; their `--` spelling is understood directly after it. */
export function modifiers<const Modifier extends string>(
  flags: string,
  known: readonly Modifier[],
  description: string,
): Option<readonly Modifier[]> {
  const shape = describe(flags, description)
  const parts = (texts: readonly string[]) =>
    splitCommas(texts).map((part) => part.replace(/^--/, ''))
  const isKnown = (part: string): part is Modifier => known.some((modifier) => modifier === part)
  const read = (texts: readonly string[]) => {
    const given = parts(texts).filter((part) => part !== 'true' && part !== 'false')
    const unknown = given.find((part) => !isKnown(part))
    if (unknown === undefined) return given.filter(isKnown)
    throw new UsageError(`${nameOf(shape)} takes ${known.join(' or ')}, not "${unknown}".`)
  }
  return { ...shape, read, acceptsNext: (argument) => parts([argument]).every(isKnown) }
}
