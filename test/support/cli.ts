// The real `posthorn` command, in a home directory of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const shim = join(import.meta.dirname, '../../packages/cli/bin/posthorn.mjs')

export interface CliResult {
  code: number | null
  stdout: string
  stderr: string
}

export interface Cli {
  run(...args: string[]): Promise<CliResult>
  directory: string
  remove(): void
}

export function aCli(env: Record<string, string> = {}): Cli {
  const directory = mkdtempSync(join(tmpdir(), 'posthorn-cli-'))
  return {
    directory,
    remove: () => rmSync(directory, { recursive: true, force: true }),
    run: async (...args) => {
      const child = spawn(process.execPath, [shim, ...args], {
        cwd: directory,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'], HOME: directory, XDG_CONFIG_HOME: directory, ...env },
      })
      let stdout = ''
      let stderr = ''
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
      return { code, stdout, stderr }
    },
  }
}
