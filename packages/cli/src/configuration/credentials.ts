// The stored login: one file that only its owner reads.
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import { warn, type Shell } from '../command-line/shell.ts'
import { configDirectory } from './config-directory.ts'

export interface Credentials {
  url: string
  apiKey: string
  user: { id: number | string; username: string }
  savedAt: string
}

function credentialsPath(shell: Shell): string {
  return join(configDirectory(shell.env), 'credentials.json')
}

/** A login that cannot be read is none: what needs no login goes on, and a new login mends it. */
export async function readCredentials(shell: Shell): Promise<Credentials | undefined> {
  const path = credentialsPath(shell)
  try {
    const credentials = parseCredentials(await readFile(path, 'utf8'))
    await warnIfReadableByOthers(path, shell)
    return credentials
  } catch (error) {
    if (isAbsent(error)) return undefined
    warn(shell, `The stored login "${path}" cannot be used: ${messageOf(error)}. Log in again.`)
    return undefined
  }
}

/** A reader never sees half a file: the new one is written beside the old one and takes its name. */
export async function saveCredentials(credentials: Credentials, shell: Shell): Promise<string> {
  const path = credentialsPath(shell)
  const draft = `${path}.${process.pid}.tmp`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await chmod(dirname(path), 0o700)
  try {
    await writeFile(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return path
}

/** Whether there was something to delete. */
export async function deleteCredentials(shell: Shell): Promise<boolean> {
  try {
    await rm(credentialsPath(shell))
    return true
  } catch (error) {
    if (isAbsent(error)) return false
    throw new CommandError(`The stored login cannot be deleted: ${messageOf(error)}.`)
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

async function warnIfReadableByOthers(path: string, shell: Shell): Promise<void> {
  if (process.platform === 'win32') return
  const { mode } = await stat(path)
  if ((mode & 0o077) === 0) return
  warn(shell, `Others can read the stored login "${path}". Run "chmod 600" on it.`)
}

function parseCredentials(content: string): Credentials {
  const { url, apiKey, user, savedAt } = JSON.parse(content) as Partial<Credentials>
  if (url && apiKey && user && savedAt) return { url, apiKey, user, savedAt }
  throw new Error('a field is missing')
}
