// Where an input comes from: an existing file, a URL, or an element of the server by its id, tried in this order.
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseJson } from '@posthorn/runner'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { Shell } from '../command-line/shell.ts'
import type { ServerAccess } from '../configuration/server-access.ts'
import { getDocument } from '../http/get-document.ts'

export interface InputContext {
  shell: Shell
  access: ServerAccess
}

export type Located = {
  /** As it was written, but without a key. */
  name: string
} & (
  | { kind: 'file'; path: string }
  | { kind: 'url'; url: string }
  | { kind: 'element'; id: string }
)

const elementId = /^(\w+-)?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** Finds out what the written input names; `what` is its word in messages. */
export async function locate(
  what: string,
  written: string,
  { shell }: InputContext,
): Promise<Located> {
  const name = written.replace(/([?&]apikey=)[^&]*/i, '$1…')
  const path = resolve(shell.directory, written)
  if (await isFile(path)) return { kind: 'file', path, name }
  if (/^https?:\/\//i.test(written) && URL.canParse(written))
    return { kind: 'url', url: written, name }
  if (elementId.test(written)) return { kind: 'element', id: written, name }
  throw new CommandError(
    `The ${what} "${name}" does not exist.`,
    `Name a file, a URL or an id; files are looked for in "${shell.directory}".`,
  )
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

export function readBytes(
  located: Exclude<Located, { kind: 'element' }>,
  { access, shell }: InputContext,
): Promise<Uint8Array> {
  return located.kind === 'url'
    ? getDocument(located.url, access, shell.env)
    : readInputFile(located.path)
}

/** Reads a file that an option names. */
export async function readInputFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new CommandError(`"${path}" cannot be read: ${messageOf(error)}.`)
  }
}

/** Reads JSON in whatever encoding it is written. */
export function parseJsonInput(bytes: Uint8Array, name: string): unknown {
  try {
    return parseJson(bytes)
  } catch (error) {
    throw new CommandError(`"${name}" is not valid JSON: ${messageOf(error)}.`)
  }
}
