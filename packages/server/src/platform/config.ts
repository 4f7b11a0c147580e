// The configuration of a server: one table says what can be set, where from and with what default.
// Precedence: flag, POSTHORN_* variable, its _FILE twin, configuration file, default.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { StartError } from './start-error.ts'

export interface Config {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  publicUrl: string | undefined
  mockHost: string | undefined
  secretKey: string | undefined
  bootstrapApiKey: string | undefined
  adminEmail: string
  adminPassword: string | undefined
  logLevel: LogLevel
  sample: boolean
  trustProxy: boolean
  bodyLimitBytes: number
  environmentLimitBytes: number
  runLimitBytes: number
  runRetentionDays: number
  runRetentionCount: number
  sessionDays: number
  requestTimeoutMs: number
  shutdownTimeoutMs: number
}

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

interface Setting {
  name: keyof Config
  parse: (text: string) => unknown
  default: string | undefined
  help: string
  isSecret?: true
}

const MEBIBYTE = 1024 * 1024

const settings: readonly Setting[] = [
  {
    name: 'port',
    parse: integer(0, 65_535),
    default: '3000',
    help: 'TCP port; 0 takes a free one',
  },
  { name: 'host', parse: text, default: '127.0.0.1', help: 'address to listen on' },
  {
    name: 'dataDir',
    parse: path,
    default: './posthorn-data',
    help: 'where the embedded database, blobs and the master key live',
  },
  {
    name: 'databaseUrl',
    parse: postgresUrl,
    default: undefined,
    help: 'postgres://… instead of the embedded database',
    isSecret: true,
  },
  {
    name: 'publicUrl',
    parse: httpUrl,
    default: undefined,
    help: 'URL under which people reach this server',
  },
  {
    name: 'mockHost',
    parse: text,
    default: undefined,
    help: 'host whose sub-domains are the mock servers',
  },
  {
    name: 'secretKey',
    parse: masterKey,
    default: undefined,
    help: 'master key, 32 bytes in base64',
    isSecret: true,
  },
  {
    name: 'bootstrapApiKey',
    parse: text,
    default: undefined,
    help: 'API key of the first administrator',
    isSecret: true,
  },
  {
    name: 'adminEmail',
    parse: email,
    default: 'admin@posthorn.localhost',
    help: 'e-mail address of the first administrator',
  },
  {
    name: 'adminPassword',
    parse: text,
    default: undefined,
    help: 'password of the first administrator',
    isSecret: true,
  },
  {
    name: 'logLevel',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    default: 'info',
    help: 'least severe level that is logged',
  },
  {
    name: 'sample',
    parse: onOff,
    default: 'on',
    help: 'make a sample workspace on the first start (on, off)',
  },
  {
    name: 'trustProxy',
    parse: onOff,
    default: 'off',
    help: 'take the client address from X-Forwarded-For (on, off)',
  },
  {
    name: 'bodyLimitBytes',
    parse: integer(1024, 1024 * MEBIBYTE),
    default: String(100 * MEBIBYTE),
    help: 'largest collection body',
  },
  {
    name: 'environmentLimitBytes',
    parse: integer(1024, 1024 * MEBIBYTE),
    default: String(30 * MEBIBYTE),
    help: 'largest environment body',
  },
  {
    name: 'runLimitBytes',
    parse: integer(1024, 1024 * MEBIBYTE),
    default: String(100 * MEBIBYTE),
    help: 'largest uploaded run',
  },
  {
    name: 'runRetentionDays',
    parse: integer(1, 36_500),
    default: '180',
    help: 'runs older than this are removed',
  },
  {
    name: 'runRetentionCount',
    parse: integer(1, 10_000_000),
    default: '1000',
    help: 'runs kept for each collection',
  },
  { name: 'sessionDays', parse: integer(1, 365), default: '30', help: 'how long a sign-in lasts' },
  {
    name: 'requestTimeoutMs',
    parse: integer(1000, 3_600_000),
    default: '300000',
    help: 'longest time for receiving one request',
  },
  {
    name: 'shutdownTimeoutMs',
    parse: integer(0, 600_000),
    default: '10000',
    help: 'how long requests in flight may finish on shutdown',
  },
]

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
  const known = new Set(['config', 'role', ...settings.map(({ name }) => flagName(name))])
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
    throw new StartError(
      `"${file}" is not valid JSON: ${error instanceof Error ? error.message : error}`,
    )
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

function text(value: string): string {
  if (value.trim() === '') throw new Error('some text')
  return value
}

function path(value: string): string {
  return text(value)
}

function integer(least: number, most: number) {
  return (value: string): number => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new Error(`a whole number from ${least} to ${most}`)
    }
    return number
  }
}

function oneOf(...values: string[]) {
  return (value: string): string => {
    if (!values.includes(value)) throw new Error(`one of ${values.join(', ')}`)
    return value
  }
}

function onOff(value: string): boolean {
  if (/^(on|true|1|yes)$/i.test(value)) return true
  if (/^(off|false|0|no)$/i.test(value)) return false
  throw new Error('"on" or "off"')
}

function httpUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new Error('an http:// or https:// URL')
  }
  return value.replace(/\/+$/, '')
}

function postgresUrl(value: string): string {
  if (!URL.canParse(value) || !/^postgres(ql)?:$/.test(new URL(value).protocol)) {
    throw new Error('a postgres:// URL')
  }
  return value
}

function masterKey(value: string): string {
  if (Buffer.from(value, 'base64').length !== 32) throw new Error('32 bytes in base64')
  return value
}

function email(value: string): string {
  if (!/^[^@\s]+@[^@\s]+$/.test(value)) throw new Error('an e-mail address')
  return value
}
