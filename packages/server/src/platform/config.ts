// The configuration of a server: one table says what can be set, where from and with what default.
// Precedence: flag, POSTHORN_* variable, its _FILE twin, configuration file, default.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { settings, type Config, type Setting } from './settings.ts'
import { StartError } from './start-error.ts'

export type { Config } from './settings.ts'

export interface ConfigSources {
  args: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  cwd: string
}

/**
 * Reads the configuration from flags, environment and file.
 * @throws {StartError} for an unknown flag or key, or a value that does not parse; the value of a secret is not shown
 */
export function readConfig({ args, env, cwd }: ConfigSources): Config {
  const flags = readFlags(args)
  const file = readFile(flags.get('config') ?? env['POSTHORN_CONFIG'], cwd)
  const config: Partial<Record<keyof Config, unknown>> = {}
  for (const setting of settings) {
    const found = lookUp(setting, flags, env, file)
    config[setting.name] = found && parseValue(setting, found)
  }
  config.dataDir = resolve(cwd, String(config.dataDir))
  return config as Config
}

/** The configuration as a person may see it: names as environment variables, secrets redacted. */
export function printableConfig(config: Config): Record<string, unknown> {
  return Object.fromEntries(
    settings.map(({ name, isSecret }) => [
      variableName(name),
      isSecret && config[name] !== undefined ? '[redacted]' : (config[name] ?? null),
    ]),
  )
}

/** One line per flag, for `--help`. */
export function flagHelp(): { flag: string; help: string; default: string | undefined }[] {
  return settings.map(({ name, help, default: value }) => ({
    flag: flagName(name),
    help,
    default: value,
  }))
}

interface Found {
  value: string
  source: string
}

function lookUp(
  setting: Setting,
  flags: ReadonlyMap<string, string>,
  env: ConfigSources['env'],
  file: Readonly<Record<string, string>>,
): Found | undefined {
  const flag = flags.get(flagName(setting.name))
  if (flag !== undefined) return { value: flag, source: `--${flagName(setting.name)}` }
  const variable = variableName(setting.name)
  const own = env[variable]
  if (own !== undefined && own !== '') return { value: own, source: variable }
  const twin = env[`${variable}_FILE`]
  if (twin) return { value: readSecretFile(twin, variable), source: `${variable}_FILE` }
  const inFile = file[setting.name]
  if (inFile !== undefined) return { value: inFile, source: 'the configuration file' }
  return setting.default === undefined
    ? undefined
    : { value: setting.default, source: 'the default' }
}

function parseValue(setting: Setting, { value, source }: Found): unknown {
  try {
    return setting.parse(value)
  } catch (error) {
    const shown = setting.isSecret ? 'the given value' : `"${value}"`
    const expected = error instanceof Error ? error.message : String(error)
    throw new StartError(`${source}: ${shown} is not usable; expected ${expected}.`)
  }
}

function readFlags(args: readonly string[]): Map<string, string> {
  const known = new Set(['config', ...settings.map(({ name }) => flagName(name))])
  const flags = new Map<string, string>()
  for (let at = 0; at < args.length; at++) {
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[at] ?? '') ?? []
    if (!name || !known.has(name)) throw new StartError(`Unknown option "${args[at]}".`)
    const value = inline ?? args[++at]
    if (value === undefined) throw new StartError(`--${name} needs a value.`)
    flags.set(name, value)
  }
  return flags
}

function readFile(named: string | undefined, cwd: string): Record<string, string> {
  const file = resolve(cwd, named ?? 'posthorn.config.json')
  if (!existsSync(file)) {
    if (named) throw new StartError(`Configuration file "${file}" does not exist.`)
    return {}
  }
  const content = parseJsonObject(file)
  const known = new Set<string>(settings.map(({ name }) => name))
  for (const key of Object.keys(content)) {
    if (!known.has(key)) throw new StartError(`"${file}" has an unknown setting "${key}".`)
  }
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, asText(value)]))
}

function parseJsonObject(file: string): Record<string, unknown> {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    // The parser quotes what is around the mistake, and that may be a secret.
    const [place = ''] = /at position \d+.*/.exec(String(error)) ?? []
    throw new StartError(`"${file}" cannot be read as JSON${place && `: wrong ${place}`}.`)
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new StartError(`"${file}" must hold one JSON object.`)
  }
  return content as Record<string, unknown>
}

function readSecretFile(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new StartError(`${variable}_FILE names "${file}", which cannot be read.`)
  }
}

/** JSON booleans stand for on and off, so that a file may say `"sample": false`. */
function asText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function flagName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function variableName(name: string): string {
  return `POSTHORN_${flagName(name).replaceAll('-', '_').toUpperCase()}`
}
