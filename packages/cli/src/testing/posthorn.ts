// Calls the real program the way a shell does, with a home of its own and nothing of the machine's environment.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after } from 'node:test'

const main = join(import.meta.dirname, '..', 'main.ts')

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Place {
  /** The current directory. */
  directory: string
  env?: Readonly<Record<string, string>>
  stdin?: string
}

/** A directory for one test file, gone after its tests. */
export function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'posthorn-cli-'))
  after(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** Writes a file into the directory and gives its name. */
export function put(directory: string, name: string, content: unknown): string {
  const written = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(directory, name), written)
  return name
}

export async function posthorn(args: readonly string[], place: Place): Promise<Ended> {
  return ended(startPosthorn(args, place))
}

export function startPosthorn(args: readonly string[], place: Place): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: place.directory,
    env: {
      PATH: process.env['PATH'],
      HOME: join(place.directory, 'home'),
      APPDATA: join(place.directory, 'home'),
      NODE_COMPILE_CACHE: join(tmpdir(), 'posthorn-cli-compile-cache'),
      ...place.env,
    },
  })
  child.stdin?.end(place.stdin)
  return child
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const code = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr] = await Promise.all([child.stdout, child.stderr].map(contentOf))
  return { code: await code, stdout: stdout ?? '', stderr: stderr ?? '' }
}

async function contentOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream ? text(stream) : ''
}
