// Files that are written after a run: those that reporters ask for, and the state of the run.
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'

/** A file to write. Without a path it goes to the folder `newman` under its default name and the time. */
export interface Exported {
  name?: string
  default?: string
  path?: string
  content?: unknown
}

function stamped(name: string, now: Date): string {
  const extension = extname(name)
  const stem = basename(name, extension)
  return `${stem}-${now.toISOString().replace(/\D+/g, '-')}0${extension}`
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function targetOf({ path, default: fallback = '' }: Exported): Promise<string | undefined> {
  if (path && !(await isDirectory(path))) return resolve(path)
  return fallback ? resolve(path ?? 'newman', stamped(fallback, new Date())) : undefined
}

function textOf(content: unknown): string | Uint8Array {
  if (typeof content === 'string' || content instanceof Uint8Array) return content
  return content === undefined ? '' : JSON.stringify(content, null, 2)
}

/** Writes the files; answers where they are. */
export async function writeExports(exported: readonly Exported[]): Promise<string[]> {
  const written: string[] = []
  for (const file of exported) {
    const target = await targetOf(file)
    if (!target) continue
    await mkdir(dirname(target), { recursive: true })
    await writeFile(join(dirname(target), basename(target)), textOf(file.content))
    written.push(target)
  }
  return written
}
