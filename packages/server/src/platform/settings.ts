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
  metricsToken: string | undefined
  sample: boolean
  /** How many proxies stand in front. */
  trustProxy: number
  bodyLimitBytes: number
  defaultBodyLimitBytes: number
  environmentLimitBytes: number
  runLimitBytes: number
  runRetentionDays: number
  runRetentionCount: number
  trashDays: number
  activityRetentionDays: number
  collectionAccessKeys: boolean
  sessionDays: number
  rateLimit: number
  eventStreams: number
  signInAttempts: number
  signInAttemptsPerAddress: number
  headerLimitBytes: number
  headerLimitCount: number
  urlLimitBytes: number
  headersTimeoutMs: number
  requestTimeoutMs: number
  connectionTimeoutMs: number
  keepAliveTimeoutMs: number
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
    name: 'metricsToken',
    parse: longText,
    default: undefined,
    help: 'bearer token for GET /metrics, which is off without one',
    isSecret: true,
  },
  {
    name: 'sample',
    parse: onOff,
    default: 'on',
    help: 'make a sample workspace on the first start (on, off)',
  },
  {
    name: 'trustProxy',
    parse: proxies,
    default: 'off',
    help: 'take the client address from the X-Forwarded-For of a proxy (on, off, or how many there are)',
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
    name: 'defaultBodyLimitBytes',
    parse: integer(1024, 1024 * MEBIBYTE),
    default: String(MEBIBYTE),
    help: 'largest body of every other request',
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
  {
    name: 'activityRetentionDays',
    parse: integer(1, 36_500),
    default: '180',
    help: 'activities of workspaces older than this are removed',
  },
  {
    name: 'collectionAccessKeys',
    parse: onOff,
    default: 'on',
    help: 'let editors make read-only keys of collections (on, off)',
  },
  { name: 'sessionDays', parse: integer(1, 365), default: '30', help: 'how long a sign-in lasts' },
  {
    name: 'rateLimit',
    parse: integer(0, 1_000_000),
    default: '0',
    help: 'requests a minute for each user; 0 for no limit',
  },
  {
    name: 'eventStreams',
    parse: integer(1, 10_000),
    default: '20',
    help: 'streams of events that a user may have open on one process',
  },
  {
    name: 'signInAttempts',
    parse: integer(1, 1_000_000),
    default: '5',
    help: 'failed sign-ins of an account from one address before it has to wait',
  },
  {
    name: 'signInAttemptsPerAddress',
    parse: integer(1, 1_000_000),
    default: '30',
    help: 'failed sign-ins from one address before it has to wait',
  },
  {
    name: 'headerLimitBytes',
    parse: integer(4096, MEBIBYTE),
    default: '16384',
    help: 'largest URL and headers of a request, together',
  },
  {
    name: 'headerLimitCount',
    parse: integer(20, 1000),
    default: '200',
    help: 'most headers of a request',
  },
  {
    name: 'urlLimitBytes',
    parse: integer(1024, MEBIBYTE),
    default: '8192',
    help: 'longest URL of a request',
  },
  {
    name: 'headersTimeoutMs',
    parse: integer(1000, 3_600_000),
    default: '60000',
    help: 'longest time for receiving the headers of a request',
  },
  {
    name: 'requestTimeoutMs',
    parse: integer(1000, 3_600_000),
    default: '300000',
    help: 'longest time for receiving one request',
  },
  {
    name: 'connectionTimeoutMs',
    parse: integer(1000, 3_600_000),
    default: '360000',
    help: 'connections on which nothing moves are closed after this',
  },
  {
    name: 'keepAliveTimeoutMs',
    parse: integer(1000, 3_600_000),
    default: '72000',
    help: 'how long a connection may wait for its next request',
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

function longText(value: string): string {
  if (!/^\S{16,}$/.test(value)) throw new Error('at least 16 characters without spaces')
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

function proxies(value: string): number {
  return /^\d+$/.test(value) ? integer(0, 10)(value) : Number(onOff(value))
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
