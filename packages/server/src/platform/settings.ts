// Every setting of the server: its name, how its text is read, its default, what it is for.

export interface Config {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  publicUrl: string | undefined
  mockHost: string | undefined
  role: ServerRole
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
  trashDays: number
  sessionDays: number
  requestTimeoutMs: number
  shutdownTimeoutMs: number
}

/** What a process of several on one PostgreSQL does; `worker` does the jobs, `api` answers and leaves them. */
export type ServerRole = 'all' | 'api' | 'worker'
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

export interface Setting {
  name: keyof Config
  parse: (text: string) => unknown
  default: string | undefined
  help: string
  isSecret?: true
}

const MEBIBYTE = 1024 * 1024

export const settings: readonly Setting[] = [
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
    name: 'role',
    parse: oneOf('all', 'api', 'worker'),
    default: 'all',
    help: 'what this process does of several on PostgreSQL (all, api, worker)',
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
  {
    name: 'trashDays',
    parse: integer(0, 36_500),
    default: '30',
    help: 'what was deleted is gone for good after as many days',
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
