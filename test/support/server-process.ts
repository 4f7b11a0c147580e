// The real server in a process of its own, as an operator runs it.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

const main = join(import.meta.dirname, '../../packages/cli/src/main.ts')
export const BOOTSTRAP_KEY = 'PHAK-0123456789abcdef01234567-0123456789abcdef0123456789abcdef01'

export interface ServerProcess {
  url: string
  pid: number | undefined
  /** Everything it printed so far. */
  output(): string
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Asks it to end and waits. @returns its exit status */
  stop(): Promise<number | null>
}

export interface Installation {
  dataDir: string
  databaseUrl: string | undefined
  remove(): Promise<void>
}

/** A place for a server's data: SQLite in a directory, or a new database of the PostgreSQL under test. */
export async function anInstallation(): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'posthorn-installation-'))
  const server = process.env['POSTHORN_TEST_DATABASE_URL']
  if (!server) {
    return {
      dataDir,
      databaseUrl: undefined,
      remove: async () => rmSync(dataDir, { recursive: true, force: true }),
    }
  }
  const name = `posthorn_process_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = name
  return {
    dataDir,
    databaseUrl: url.href,
    remove: async () => {
      await administer(server, `drop database ${name} with (force)`)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Starts a server on a free port and waits until it is ready. */
export async function startServer(
  { dataDir, databaseUrl }: Installation,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [main, 'serve', '--port', '0', '--data-dir', dataDir, ...args],
    {
      cwd: dataDir,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        POSTHORN_BOOTSTRAP_API_KEY: BOOTSTRAP_KEY,
        ...(databaseUrl && { POSTHORN_DATABASE_URL: databaseUrl }),
        ...env,
      },
    },
  )
  const printed: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk))
  const output = () => Buffer.concat(printed).toString()
  const url = await urlOf(child, output)
  return {
    url,
    pid: child.pid,
    output,
    kill: async () => {
      await ended(child, 'SIGKILL')
    },
    stop: () => ended(child, 'SIGTERM'),
  }
}

async function urlOf(child: ChildProcess, output: () => string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const look = () => {
    const [, url] = /is ready at (http\S+)/.exec(output()) ?? []
    if (!url) return
    child.stdout?.off('data', look)
    resolve(url)
  }
  child.stdout?.on('data', look)
  child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output()}`)))
  return promise
}

async function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return exited
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
