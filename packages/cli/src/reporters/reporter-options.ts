// Options of reporters: `--reporter-json-export x` for one of them, `--reporter-export x` for all. The specific one
// wins. Words are compared without dashes and case, so `omitHeaders` and `omit-headers` are the same.
import type { OptionTexts } from '../command-line/option.ts'
import { suggest } from '../command-line/suggestion.ts'
import { builtInOptions } from './built-in-options.ts'

export const reporterPrefix = '--reporter-'

export interface ReporterOptions {
  isOn(name: string): boolean
  get(name: string): string | undefined
  /** Everything given, in the spelling that external reporters expect. */
  toRecord(): Record<string, string | boolean>
}

/** The options of one reporter; `names` are all that may stand in an option. */
export function optionsOf(
  name: string,
  names: readonly string[],
  open: OptionTexts,
): ReporterOptions {
  const given = [...open].map(([key, texts]) => ({
    ...splitKey(key, names),
    text: texts.at(-1) ?? '',
  }))
  const generic = given.filter(({ reporter }) => reporter === undefined)
  const specific = given.filter(({ reporter }) => reporter === name)
  const ranked = [...generic, ...specific]
  const texts = new Map(ranked.map(({ option, text }) => [plain(option), text]))
  return {
    isOn: (option) => (texts.get(plain(option)) ?? 'false') !== 'false',
    get: (option) => texts.get(plain(option)),
    toRecord: () =>
      Object.fromEntries(ranked.map(({ option, text }) => [camelCase(option), toValue(text)])),
  }
}

/** Complains about options that the named reporter, when it is built in, does not have. */
export function unknownOptions(names: readonly string[], open: OptionTexts): string[] {
  return [...open.keys()].flatMap((key) => {
    const { reporter, option } = splitKey(key, names)
    const options = reporter === undefined ? undefined : builtInOptions.get(reporter)
    const known = options ? [...options.switches, ...options.settings] : []
    if (!options || known.some((name) => plain(name) === plain(option))) return []
    return [`Unknown option "--${key}".${suggest(option, known)}`]
  })
}

/** `reporter-json-export` is the option `export` of `json`; without a known name it is for all. */
function splitKey(key: string, names: readonly string[]): { reporter?: string; option: string } {
  const rest = key.slice(reporterPrefix.length - 2)
  const [reporter] = names
    .filter((name) => rest.startsWith(`${name}-`))
    .sort((a, b) => b.length - a.length)
  return reporter === undefined
    ? { option: rest }
    : { reporter, option: rest.slice(reporter.length + 1) }
}

function plain(option: string): string {
  return option.replaceAll('-', '').toLowerCase()
}

function camelCase(option: string): string {
  return option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function toValue(text: string): string | boolean {
  return text === 'true' || text === 'false' ? text === 'true' : text
}
